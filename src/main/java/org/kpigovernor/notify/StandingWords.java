package org.kpigovernor.notify;

import java.time.temporal.ChronoUnit;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;

/** Says in one clause how a KPI stands: what changed, by how much, and since when. */
public final class StandingWords {
    private StandingWords() {}

    /** Such as {@code 42 % worse than its baseline since the week of 5 Oct 2026 (6 weeks)}; without a full stop. */
    public static String of(KpiTrend trend) {
        return switch (trend.tone()) {
            case ACT, INVESTIGATE -> troubled(trend);
            case BETTER -> comparison(trend, "better") + since(trend);
            case HEALTHY -> "within its usual range";
            case LEARNING -> "still learning its baseline: shown, not judged";
            case NO_DATA -> noData(trend);
        };
    }

    /** As short as a subject needs it: {@code 42 % worse since 5 Oct}. */
    public static String brief(KpiTrend trend) {
        var since = trend.since().map(day -> " since " + Days.dayAndMonth(day)).orElse("");
        if (trend.beyondLimit()) {
            return "beyond its limit" + since;
        }
        double worse = trend.evidence().map(Evidence::worse).orElse(0.0);
        return worse == 0 ? "changed" + since : Numbers.share(worse) + (worse > 0 ? " worse" : " better") + since;
    }

    private static String troubled(KpiTrend trend) {
        return trend.beyondLimit() ? limit(trend) + since(trend) : comparison(trend, "worse") + since(trend);
    }

    private static String limit(KpiTrend trend) {
        var limit = trend.evidence().map(Evidence::limit).orElse(null);
        return "beyond its limit of " + Numbers.value(limit, trend.definition().unit());
    }

    private static String comparison(KpiTrend trend, String way) {
        double share = trend.evidence().map(Evidence::worse).orElse(0.0);
        boolean known =
                trend.evidence().map(Evidence::centre).isPresent() && (way.equals("worse") ? share > 0 : share < 0);
        return known ? Numbers.share(share) + " " + way + " than its baseline" : way + " than usual";
    }

    private static String since(KpiTrend trend) {
        return trend.since()
                .map(first -> {
                    long weeks =
                            ChronoUnit.WEEKS.between(first, trend.lastWeek().start()) + 1;
                    return " since the week of " + Days.day(first) + " (" + Days.counted(weeks, "week") + ")";
                })
                .orElse("");
    }

    private static String noData(KpiTrend trend) {
        if (trend.lastWeek().value() != null) {
            return "too few weeks with data to judge";
        }
        return trend.weeks().stream()
                .filter(week -> week.value() != null)
                .reduce((earlier, later) -> later)
                .map(week -> "without data, last seen in the week of " + Days.day(week.start()))
                .orElse("without data in the last " + trend.weeks().size() + " weeks");
    }
}
