package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.signals.RankCorrelation;

/** Finds the other KPIs of a team that moved before one or with it. They are where to look first, and never called causes. */
record Companions(Catalogue catalogue, List<Verdict> team, TeamWeeks weeks) {
    private static final int MOST = 3;
    /** Below it, weekly values without a trend of their own aren't mentioned. */
    private static final double CLOSE = 0.7;

    private static final int LONGEST_BEFORE = 26;

    /** Those with a trend of their own first, then by how closely they go together. */
    private static final Comparator<Evidence.Moved> FIRST_TO_LOOK_AT = Comparator.comparing(
                    (Evidence.Moved moved) -> moved.since() == null)
            .thenComparing(Comparator.comparing(Companions::closeness).reversed())
            .thenComparing(Evidence.Moved::kpi);

    List<Evidence.Moved> of(Verdict verdict) {
        var since = verdict.evidence().since();
        if (since == null) {
            return List.of();
        }
        return team.stream()
                .filter(other ->
                        !other.kpi().equals(verdict.kpi()) && !other.kpi().equals(HealthScore.KPI))
                .flatMap(other -> moved(verdict, since, other))
                .sorted(FIRST_TO_LOOK_AT)
                .limit(MOST)
                .toList();
    }

    private Stream<Evidence.Moved> moved(Verdict verdict, LocalDate since, Verdict other) {
        var together = correlation(other.kpi(), verdict.kpi(), 0);
        var ahead = correlation(other.kpi(), verdict.kpi(), 1);
        boolean goesAhead = strength(ahead) > strength(together);
        var closest = goesAhead ? ahead : together;
        var trend = other.evidence().since();
        boolean before = trend != null && !trend.isAfter(since) && !trend.isBefore(since.minusWeeks(LONGEST_BEFORE));
        if (!before && strength(closest) < CLOSE) {
            return Stream.empty();
        }
        return Stream.of(new Evidence.Moved(
                other.kpi(),
                catalogue.kpi(other.kpi()).map(kpi -> kpi.name()).orElse(other.kpi()),
                before ? trend : null,
                other.evidence().better(),
                closest,
                goesAhead ? 1 : 0));
    }

    private @Nullable Double correlation(String cause, String effect, int lag) {
        return RankCorrelation.of(weeks.values(cause), weeks.values(effect), lag);
    }

    private static double closeness(Evidence.Moved moved) {
        return strength(moved.correlation());
    }

    private static double strength(@Nullable Double correlation) {
        return Math.abs(Objects.requireNonNullElse(correlation, 0.0));
    }
}
