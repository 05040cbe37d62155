package org.kpigovernor.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people did about their KPIs in the weeks before a moment.
 *
 * @param reviewedSince when a team got its first review
 * @param signals cases that opened, by team and KPI
 * @param answers moves that people made of cases, and notes that they wrote; a note may be about all KPIs or all teams
 * @param kept the day on which a quarterly review last answered to keep a team's KPI
 */
public record Practice(
        Instant asOf,
        Map<String, Instant> reviewedSince,
        Map<Subject, Signals> signals,
        Map<Subject, Integer> answers,
        Map<Subject, LocalDate> kept) {
    /** How many weeks before the moment are looked at. */
    public static final int WEEKS = 13;

    /** What something is about; null is any. */
    public record Subject(@Nullable String team, @Nullable String kpi) {}

    /** How many cases opened, and when the first of them did. */
    public record Signals(int count, Instant first) {
        private static final Signals NONE = new Signals(0, Instant.MAX);
    }

    /** One of which nothing is known. */
    static Practice unknown(Instant asOf) {
        return new Practice(asOf, Map.of(), Map.of(), Map.of(), Map.of());
    }

    int reviewedWeeks(String team) {
        return weeksSince(reviewedSince.get(team));
    }

    int signals(String team, String kpi) {
        return of(team, kpi).count();
    }

    int oldestSignalWeeks(String team, String kpi) {
        var signals = of(team, kpi);
        return signals.count() == 0 ? 0 : weeksSince(signals.first());
    }

    int answers(String team, String kpi) {
        return Stream.of(
                        new Subject(team, kpi),
                        new Subject(team, null),
                        new Subject(null, kpi),
                        new Subject(null, null))
                .map(answers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Nullable
    LocalDate kept(String team, String kpi) {
        return kept.get(new Subject(team, kpi));
    }

    private Signals of(String team, String kpi) {
        return signals.getOrDefault(new Subject(team, kpi), Signals.NONE);
    }

    /** Whole weeks; a week in which the clocks change is one too. */
    private int weeksSince(@Nullable Instant moment) {
        return moment == null
                ? 0
                : (int) (Math.round(Duration.between(moment, asOf).toHours() / 24.0) / 7);
    }
}
