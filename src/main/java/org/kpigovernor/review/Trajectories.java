package org.kpigovernor.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.StandingWords;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;
import org.kpigovernor.review.ReviewPack.Entry;

/** Each KPI against the month and the quarter before, and how far it is to its target. */
final class Trajectories {
    private static final int QUARTER = 13;

    private final Readings readings;
    private final ReviewRequest request;

    Trajectories(Readings readings, ReviewRequest request) {
        this.readings = readings;
        this.request = request;
    }

    List<ReviewPack.Trajectory> of(List<KpiTrend> trends) {
        return trends.stream().map(this::trajectory).toList();
    }

    private ReviewPack.Trajectory trajectory(KpiTrend trend) {
        var unit = trend.definition().unit();
        var month = lastMonth();
        var now = month(trend, month);
        var before = month(trend, month.minusMonths(1));
        return new ReviewPack.Trajectory(
                trend.definition().name(),
                now.map(reading -> Numbers.value(reading.value(), unit) + " (n = " + reading.n() + ")")
                        .orElse(Numbers.NONE),
                Numbers.value(before.map(Reading::value).orElse(null), unit),
                direction(trend));
    }

    /** An open trend is younger than the quarter and would be lost in its median; so it comes first. */
    private String direction(KpiTrend trend) {
        return trend.since().isPresent()
                ? StandingWords.of(trend)
                : quarters(trend).words(trend.definition().better());
    }

    /** The last month of what is reviewed. */
    LocalDate lastMonth() {
        return request.kind() == ReviewKind.QUARTERLY ? request.start().plusMonths(2) : request.start();
    }

    private Optional<Reading> month(KpiTrend trend, LocalDate start) {
        return readings.find(request.team().id(), trend.definition().id(), PeriodKind.MONTH, start, start).stream()
                .findFirst();
    }

    private Trajectory quarters(KpiTrend trend) {
        var last = request.lastWeek();
        return new Trajectory(
                weeks(trend, last.minusWeeks(2L * QUARTER - 1), last.minusWeeks(QUARTER)),
                weeks(trend, last.minusWeeks(QUARTER - 1L), last));
    }

    private double[] weeks(KpiTrend trend, LocalDate from, LocalDate to) {
        return readings.find(request.team().id(), trend.definition().id(), PeriodKind.WEEK, from, to).stream()
                .map(Reading::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    List<Entry> targets(List<KpiTrend> trends) {
        return trends.stream()
                .filter(trend -> trend.target() != null)
                .map(trend -> target(trend, Objects.requireNonNull(trend.target())))
                .toList();
    }

    private Entry target(KpiTrend trend, Target target) {
        var unit = trend.definition().unit();
        var now = month(trend, lastMonth()).map(Reading::value).orElse(null);
        var from = target.baseline() == null ? "" : " from " + Numbers.value(target.baseline(), unit);
        var by = target.by() == null ? ", no date" : " by " + Days.day(target.by());
        return new Entry(
                trend.definition().name(),
                "%s%s%s; now %s: %s"
                        .formatted(
                                Numbers.value(target.value(), unit),
                                from,
                                by,
                                Numbers.value(now, unit),
                                progress(target, now)),
                "");
    }

    /** How much of the way from the baseline to the target is done; without a baseline nobody can say. */
    static String progress(Target target, @Nullable Double now) {
        if (target.baseline() == null) {
            return "without a baseline nobody can say how far it has come";
        }
        if (now == null || target.value() == target.baseline()) {
            return "nothing to compare";
        }
        double done = (now - target.baseline()) / (target.value() - target.baseline());
        if (done >= 1) {
            return "reached";
        }
        return done <= 0 ? "no further than at the start" : Numbers.share(done) + " of the way";
    }
}
