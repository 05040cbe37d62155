package org.kpigovernor.judge;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the catalogue itself: an anti-pattern, a KPI without an owner, a project mapped to nobody.
 *
 * @param team null when it is about no team in particular
 * @param kpi null when it is about no KPI in particular
 * @param what one sentence
 * @param hint what to do instead
 * @param place where it is written, such as {@code definitions/kpis.csv row 7}, empty if nowhere
 * @param trial whether the rule is on trial: what it finds is recorded and shown, and no review tells it
 */
public record Finding(
        String rule,
        String book,
        @Nullable String team,
        @Nullable String kpi,
        String what,
        String hint,
        String place,
        boolean trial) {
    /** One by a live rule, or by none. */
    public Finding(
            String rule,
            String book,
            @Nullable String team,
            @Nullable String kpi,
            String what,
            String hint,
            String place) {
        this(rule, book, team, kpi, what, hint, place, false);
    }
}
