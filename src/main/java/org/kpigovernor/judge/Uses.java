package org.kpigovernor.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.judge.facts.Usage;
import org.kpigovernor.measure.Reading;

/**
 * What became of a team's KPIs up to a week.
 *
 * @param byKpi readings up to that week, in the order of their weeks
 * @param week the first day of the week that is judged
 */
record Uses(String team, Map<String, List<Reading>> byKpi, LocalDate week, Practice practice) {
    private static final int RECENT = 4;
    private static final int BEFORE = 12;

    Usage of(String kpi) {
        var values = values(kpi).map(Uses::known).toList();
        return new Usage(
                silentWeeks(kpi),
                !values.isEmpty(),
                Growth.only(values),
                practice.reviewedWeeks(team),
                practice.signals(team, kpi),
                practice.oldestSignalWeeks(team, kpi),
                practice.answers(team, kpi),
                practice.kept(team, kpi));
    }

    /** How far the health score has fallen, in points; a score that isn't there for half of the weeks says nothing. */
    double healthFall() {
        var scores = values(HealthScore.KPI)
                .filter(score -> score.period().start().isBefore(week))
                .toList();
        var recent = mean(scores, week.minusWeeks(RECENT), week, RECENT / 2);
        var before = mean(scores, week.minusWeeks(RECENT + BEFORE), week.minusWeeks(RECENT), BEFORE / 2);
        return recent.isPresent() && before.isPresent() ? Math.max(0, before.get() - recent.get()) : 0;
    }

    private static Optional<Double> mean(List<Reading> scores, LocalDate from, LocalDate to, int least) {
        var within = scores.stream()
                .filter(score -> !score.period().start().isBefore(from)
                        && score.period().start().isBefore(to))
                .mapToDouble(Uses::known)
                .toArray();
        return within.length < least
                ? Optional.empty()
                : Optional.of(Arrays.stream(within).sum() / within.length);
    }

    /** Since its last value; for a KPI that never had one, since the team's first. */
    private int silentWeeks(String kpi) {
        var last = values(kpi)
                .reduce((first, second) -> second)
                .map(reading -> reading.period().start());
        return last.or(this::beforeFirst)
                .map(since -> (int) Math.min(Usage.LONG, ChronoUnit.WEEKS.between(since, week)))
                .orElse(Usage.LONG);
    }

    private Optional<LocalDate> beforeFirst() {
        return byKpi.keySet().stream()
                .flatMap(kpi -> values(kpi).limit(1))
                .map(reading -> reading.period().start().minusWeeks(1))
                .min(LocalDate::compareTo);
    }

    private Stream<Reading> values(String kpi) {
        return byKpi.getOrDefault(kpi, List.of()).stream().filter(reading -> reading.value() != null);
    }

    private static double known(Reading reading) {
        return Objects.requireNonNull(reading.value(), "only those with a value are looked at");
    }
}
