package org.kpigovernor.notify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;
import org.kpigovernor.notify.wording.OneLine;

/** The numbers that a verdict rests on, as labelled lines. */
final class KpiFacts {
    private static final int MOST_NOTES = 3;

    private final KpiTrend trend;
    private final String unit;
    private final List<KpiView.Fact> facts = new ArrayList<>();

    private KpiFacts(KpiTrend trend) {
        this.trend = trend;
        this.unit = trend.definition().unit();
    }

    static List<KpiView.Fact> of(KpiTrend trend) {
        var facts = new KpiFacts(trend);
        facts.lastWeek();
        trend.evidence().ifPresent(facts::evidence);
        facts.target(trend.target());
        facts.noted(trend.noted());
        return facts.facts;
    }

    private void lastWeek() {
        var week = trend.lastWeek();
        add("Last week", "%s (n = %d), %s".formatted(value(week.value()), week.n(), Days.week(week.start())));
    }

    private void evidence(Evidence seen) {
        if (seen.level() != null && seen.centre() != null) {
            add("Level", value(seen.level()) + ", over the weeks that were looked at" + comparison(seen.worse()));
        }
        if (seen.centre() != null) {
            add("Baseline", value(seen.centre()) + ", the centre of " + Days.counted(seen.baselineWeeks(), "week"));
        }
        if (seen.lower() != null && seen.upper() != null) {
            add("Chance", "alone moves a week between " + value(seen.lower()) + " and " + value(seen.upper()));
        }
        if (seen.limit() != null) {
            add("Limit", value(seen.limit()) + (trend.beyondLimit() ? ", broken" : ", kept"));
        }
    }

    private static String comparison(double worse) {
        if (Math.abs(worse) < 0.005) {
            return "";
        }
        return ": " + Numbers.share(worse) + (worse > 0 ? " worse" : " better");
    }

    private void target(@Nullable Target target) {
        if (target != null) {
            var by = target.by() == null ? "" : " by " + Days.day(target.by());
            var from = target.baseline() == null ? ", without a baseline" : ", from " + value(target.baseline());
            add("Target", value(target.value()) + by + from);
        }
    }

    /** Many notes would drown the numbers; the page has them all. */
    private void noted(List<Notes.Note> notes) {
        notes.stream()
                .skip(Math.max(0, notes.size() - MOST_NOTES))
                .forEach(note -> add("Noted", Days.day(note.day()) + ": " + OneLine.of(note.words())));
    }

    private String value(@Nullable Double value) {
        return Numbers.value(value, unit);
    }

    private void add(String label, String text) {
        facts.add(new KpiView.Fact(label, text));
    }
}
