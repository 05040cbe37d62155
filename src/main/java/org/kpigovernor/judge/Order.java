package org.kpigovernor.judge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Fixed orders, so that the same facts always give the same judgement. */
final class Order {
    private static final Comparator<Finding> FINDINGS = Comparator.comparing(
                    (Finding finding) -> Objects.requireNonNullElse(finding.team(), ""))
            .thenComparing(Finding::rule)
            .thenComparing(finding -> Objects.requireNonNullElse(finding.kpi(), ""));

    private static final Comparator<Tension> TENSIONS = Comparator.comparing(Tension::team)
            .thenComparing(Tension::better)
            .thenComparing(Tension::worse)
            .thenComparing(Tension::trial)
            .thenComparing(Tension::rule);

    private Order() {}

    static List<Finding> findings(List<Finding> findings) {
        return findings.stream().sorted(FINDINGS).distinct().toList();
    }

    /** One a pair: what a live rule says already needn't be tried. */
    static List<Tension> tensions(List<Tension> tensions) {
        var told = new HashSet<List<String>>();
        return tensions.stream()
                .sorted(TENSIONS)
                .filter(tension -> told.add(List.of(tension.team(), tension.better(), tension.worse())))
                .toList();
    }
}
