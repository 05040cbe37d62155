package org.kpigovernor.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far out a week lies, and what the weeks up to it add up to. A week without data repeats the runs of the week before.
 *
 * @param z distance from the centre towards worse, in spreads; null for a week without data and while learning
 * @param baseline what the series is compared with, null while learning
 * @param since the first week of the open trend, for the worse or for the better; null if none is open
 * @param level the pooled level of the weeks looked at, in the KPI's unit, null while learning
 * @param worse by which share that level is worse than the baseline: 0.25 is 25 % worse
 * @param limitWeeks how many of the last weeks lie beyond the absolute limit
 * @param limitBroken whether these are enough, and their pooled level lies beyond it too
 * @param recentWeeks weeks with data among the last ones that must have some
 * @param dataWeeks weeks with data since the series began
 */
public record Assessment(
        LocalDate week,
        State state,
        @Nullable Double z,
        Runs runs,
        @Nullable Limits baseline,
        @Nullable LocalDate since,
        @Nullable Double level,
        double worse,
        int limitWeeks,
        boolean limitBroken,
        int recentWeeks,
        int dataWeeks) {

    /**
     * The baseline as people see it, in the KPI's unit.
     *
     * @param centre the centre line
     * @param lower the lower natural limit, three spreads out, for a week of this {@code n}
     * @param upper the upper natural limit
     * @param weeks how many weeks it is made of
     */
    public record Limits(double centre, double lower, double upper, int weeks) {}

    /**
     * Counts over the last weeks with data.
     *
     * @param looked weeks looked at, at most the window
     * @param watch of them, beyond the watch line on the worse side
     * @param far of them, beyond the far line
     * @param fastFar of the last few, beyond the far line
     * @param trend whether these make a trend for the worse
     * @param openWeeks for how many weeks that trend has been open
     * @param better whether the same tests the other way round make a trend for the better
     * @param betterWeeks for how many weeks that has been so
     */
    public record Runs(
            int looked,
            int watch,
            int far,
            int fastFar,
            boolean trend,
            int openWeeks,
            boolean better,
            int betterWeeks) {
        static final Runs NONE = new Runs(0, 0, 0, 0, false, 0, false, 0);
    }

    /** Whether nothing speaks against this week, so that it may join a baseline. */
    boolean calmOrUnknown() {
        return state == State.UNKNOWN || (!runs.trend() && !limitBroken);
    }
}
