package org.kpigovernor.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a team answered in a quarterly review about one of its KPIs.
 *
 * @param quarter the first day of the quarter that was looked back on
 * @param reason in the words of whoever answered, empty if a KPI is kept without one
 * @param by a mail address
 * @param meaning what the KPI meant to the team then, see {@link KpiMeaning}
 */
public record ReviewAnswer(
        String team, String kpi, LocalDate quarter, Kind answer, String reason, String by, Instant at, String meaning) {
    /** The three answers. */
    public enum Kind {
        KEEP,
        CHANGE,
        RETIRE
    }
}
