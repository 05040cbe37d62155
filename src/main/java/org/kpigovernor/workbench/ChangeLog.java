package org.kpigovernor.workbench;

import java.time.LocalDate;

/** Takes down every single difference that a backtest finds, as it finds it. */
@FunctionalInterface
public interface ChangeLog {
    /** Notes one difference. */
    void add(Line line);

    /**
     * A row of the table of differences; what doesn't apply is empty.
     *
     * @param what such as {@code gained} or {@code tension-lost}
     * @param week null when it is about no week
     */
    record Line(
            String what,
            String team,
            String kpi,
            @org.jspecify.annotations.Nullable LocalDate week,
            String before,
            String after,
            String ruleBefore,
            String ruleAfter) {}

    /** The columns, in the order of a line. */
    String HEADER = "change,team,kpi,week,before,after,rule_before,rule_after";

    static ChangeLog none() {
        return line -> {};
    }
}
