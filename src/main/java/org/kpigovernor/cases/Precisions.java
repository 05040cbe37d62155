package org.kpigovernor.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The precision of each rule over the last quarter, from the cases that it raised. */
public final class Precisions {
    private static final Duration QUARTER = Duration.ofDays(7L * RulePrecision.WEEKS);

    private final Map<String, List<Case>> byRule;
    private final Instant asOf;

    private Precisions(Map<String, List<Case>> byRule, Instant asOf) {
        this.byRule = byRule;
        this.asOf = asOf;
    }

    /**
     * By these cases, of all teams or of one.
     *
     * @param asOf the end of the quarter; what came later isn't counted
     */
    public static Precisions of(List<Case> cases, Instant asOf) {
        return new Precisions(cases.stream().collect(Collectors.groupingBy(Case::rule)), asOf);
    }

    /** A rule that raised nothing has one too. */
    public RulePrecision of(String rule) {
        var cases = byRule.getOrDefault(rule, List.of());
        var closed = cases.stream()
                .filter(one -> !one.isOpen() && inTheQuarter(one.changed()))
                .toList();
        var answers =
                closed.stream().map(Case::worthRaising).filter(Objects::nonNull).toList();
        return new RulePrecision(
                rule,
                (int) cases.stream().filter(one -> inTheQuarter(raised(one))).count(),
                closed.size(),
                answers.size(),
                (int) answers.stream().filter(worth -> worth).count());
    }

    private static Instant raised(Case one) {
        var worsened = one.worsened();
        return worsened == null ? one.opened() : worsened;
    }

    private boolean inTheQuarter(Instant moment) {
        return moment.isAfter(asOf.minus(QUARTER)) && !moment.isAfter(asOf);
    }
}
