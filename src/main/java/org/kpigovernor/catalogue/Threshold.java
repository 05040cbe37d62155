package org.kpigovernor.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * When a KPI's series is worth looking into, and when it is worth acting: one row of {@code rules/thresholds/thresholds.csv}, with
 * what the row leaves empty filled in from the row for all KPIs. The words are those of the signal policy.
 *
 * @param watchLine distance from the centre, in spreads, beyond which a week counts as worse
 * @param watchWeeks how many of the last {@code window} weeks must lie beyond the watch line to investigate
 * @param farLine distance beyond which a week counts as far out
 * @param fastWeeks how many of the last {@code fastWindow} weeks beyond the far line are enough to investigate
 * @param window weeks with data that are looked at
 * @param fastWindow weeks with data that are looked at for a fast change
 * @param actFarWeeks how many of {@code window} weeks beyond the far line make an action
 * @param actOpenWeeks or for how many weeks the trend must have been open
 * @param actLevel the least share by which the level must be worse than the baseline to act, 0.2 is 20 %
 * @param minSamples things that a week must be measured from to count
 * @param limit the absolute limit of a non-negotiable KPI in its unit, null if none
 * @param limitWeeks how many of {@code window} weeks beyond the limit break it
 * @param why the reason, as the process lead wrote it
 * @param place such as {@code thresholds.csv row 7}
 */
public record Threshold(
        double watchLine,
        int watchWeeks,
        double farLine,
        int fastWeeks,
        int window,
        int fastWindow,
        int actFarWeeks,
        int actOpenWeeks,
        double actLevel,
        int minSamples,
        @Nullable Double limit,
        int limitWeeks,
        String why,
        String place) {}
