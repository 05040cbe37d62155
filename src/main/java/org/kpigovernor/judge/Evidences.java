package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.List;
import org.kpigovernor.judge.facts.Opinion;
import org.kpigovernor.judge.facts.Sentence;
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
                reasons);
    }

    /** What the rules that gave the counting verdict said, and those that gave a lighter one of its kind. */
    static List<String> reasons(List<Opinion> opinions) {
        var gravest = opinions.get(0);
        return opinions.stream()
                .filter(opinion -> opinion.kind() == gravest.kind())
                .map(opinion -> Sentence.fill(opinion.reason(), opinion.series()))
                .distinct()
                .toList();
    }

    /** The later of two trends' first weeks; the week that is judged when one isn't dated. */
    static LocalDate later(Series one, Series other) {
        var a = one.assessment().since();
        var b = other.assessment().since();
        if (a == null || b == null) {
            return other.latest().week();
        }
        return a.isAfter(b) ? a : b;
    }
}
