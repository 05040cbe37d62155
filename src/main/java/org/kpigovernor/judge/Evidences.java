package org.kpigovernor.judge;

import java.util.List;
import org.kpigovernor.judge.facts.Series;

/** Writes down the numbers that a rule saw. */
final class Evidences {
    private Evidences() {}

    static Evidence of(Series series, List<String> reasons) {
        var assessment = series.assessment();
        var baseline = assessment.baseline();
        return new Evidence(
                series.use().binding(),
                series.value(),
                series.n(),
                baseline == null ? null : baseline.centre(),
                baseline == null ? null : baseline.lower(),
                baseline == null ? null : baseline.upper(),
                assessment.level(),
                assessment.worse(),
                series.limit(),
                assessment.since(),
                series.better(),
                series.learning(),
                baseline == null ? 0 : baseline.weeks(),
                reasons,
                List.of(),
                List.of());
    }
}
