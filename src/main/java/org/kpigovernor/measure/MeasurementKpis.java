package org.kpigovernor.measure;

import java.util.List;
import org.kpigovernor.events.Measurement;

/** What a value that was measured elsewhere contributes. */
final class MeasurementKpis {
    /** Composed from verdicts, so nobody can push it. */
    private static final String HEALTH_SCORE = "engineering-health-score";

    private MeasurementKpis() {}

    /** From all observations of one team, KPI and moment, in order; the latest counts, and one of nothing contributes nothing. */
    static List<Contribution> of(String thing, List<Measurement> observed, Terms terms) {
        var latest = observed.get(observed.size() - 1);
        var kpi = terms.kpis().get(latest.kpi());
        var team = terms.belonging().named(latest.team());
        if (kpi == null || team == null || latest.n() <= 0 || kpi.id().equals(HEALTH_SCORE)) {
            return List.of();
        }
        return List.of(new Contribution(
                thing, kpi.id(), Contribution.PUSHED, team.id(), latest.at(), latest.value(), latest.n(), null));
    }
}
