package org.kpigovernor.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fixed orders, so that the same facts always give the same judgement. */
final class Order {
    private static final Comparator<Finding> FINDINGS = Order::compare;

    private static final Comparator<Tension> TENSIONS = Comparator.comparing(Tension::team)
            .thenComparing(Tension::better)
            .thenComparing(Tension::worse)
            .thenComparing(Tension::trial)
            .thenComparing(Tension::rule);

    private Order() {}

    private static int compare(Finding one, Finding other) {
        int byTeam = compare(one.team(), other.team());
        int byRule = byTeam != 0 ? byTeam : one.rule().compareTo(other.rule());
        return byRule != 0 ? byRule : compare(one.kpi(), other.kpi());
    }

    private static int compare(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one, "").compareTo(Objects.requireNonNullElse(other, ""));
    }

    static List<Finding> findings(List<Finding> findings) {
        return ordered(findings, FINDINGS);
    }

    /** One a pair: what a live rule says already needn't be tried. */
    static List<Tension> tensions(List<Tension> tensions) {
        var told = new HashSet<List<String>>();
        return tensions.stream()
                .sorted(TENSIONS)
                .filter(tension -> told.add(List.of(tension.team(), tension.better(), tension.worse())))
                .toList();
    }

    /** Each once; those that are equal are equal by the order too, and so stand close together. */
    private static <T> List<T> ordered(List<T> all, Comparator<T> order) {
        var sorted = new ArrayList<>(all);
        sorted.sort(order);
        var ordered = new ArrayList<T>(sorted.size());
        for (var one : sorted) {
            if (!isThere(one, ordered, order)) {
                ordered.add(one);
            }
        }
        return Collections.unmodifiableList(ordered);
    }

    private static <T> boolean isThere(T one, List<T> before, Comparator<T> order) {
        for (int i = before.size() - 1; i >= 0 && order.compare(before.get(i), one) == 0; i--) {
            if (before.get(i).equals(one)) {
                return true;
            }
        }
        return false;
    }
}
