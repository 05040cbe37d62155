package org.kpigovernor.judge.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a KPI in a team, as of the week that is judged: whether it is measured, and whether anybody does anything about it.
 *
 * @param silentWeeks weeks since its last reading that has a value; {@link #LONG} for a year and more, or for never
 * @param everMeasured whether it ever had one
 * @param onlyGrows whether its readings go up nearly every week
 * @param reviewedWeeks for how many weeks the team has been getting reviews
 * @param signals cases that its verdicts opened in the last 13 weeks
 * @param oldestSignalWeeks how many weeks ago the first of them opened
 * @param answers what people did about it in these weeks: moves of its cases, and notes
 * @param kept when the team last answered in a quarterly review to keep it, null if it never did
 */
public record Usage(
        int silentWeeks,
        boolean everMeasured,
        boolean onlyGrows,
        int reviewedWeeks,
        int signals,
        int oldestSignalWeeks,
        int answers,
        @Nullable LocalDate kept) {
    /** What counts as a year and more. */
    public static final int LONG = 52;

    /** Measured every week, up and down, and not reviewed yet. */
    public static final Usage ORDINARY = new Usage(0, true, false, 0, 0, 0, 0, null);
}
