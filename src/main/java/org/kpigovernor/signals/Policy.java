package org.kpigovernor.signals;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Threshold;

/**
 * The numbers of the signal policy. Lines are in spreads of the baseline.
 *
 * @param baselineWeeks weeks that form the first baseline
 * @param baselineMin weeks with data among them that are needed; with fewer the KPI goes on learning
 * @param baselineMax weeks up to which calm weeks join
 * @param recentMin weeks with data that are needed among the last {@code recentWindow}
 * @param clip robust spreads beyond which a baseline week is pulled in, once
 * @param spreadFactor corrects the spread for the clipping
 * @param betweenItems the variance between things that no {@code n} takes away is 1 over this
 * @param betterWeeks weeks for which a trend for the better must hold before the baseline starts afresh
 */
public record Policy(
        Lines lines,
        int baselineWeeks,
        int baselineMin,
        int baselineMax,
        int recentMin,
        int recentWindow,
        double clip,
        double spreadFactor,
        double betweenItems,
        int betterWeeks) {

    /** What the process lead sets; see {@link Threshold} for the words. */
    public record Lines(
            double watchLine,
            int watchWeeks,
            double farLine,
            int fastWeeks,
            int window,
            int fastWindow,
            int minSamples,
            @Nullable Double limit,
            int limitWeeks) {}

    /** The policy with a threshold row's numbers, the rest as it was measured to work. */
    public static Policy of(Threshold row) {
        var lines = new Lines(
                row.watchLine(),
                row.watchWeeks(),
                row.farLine(),
                row.fastWeeks(),
                row.window(),
                row.fastWindow(),
                row.minSamples(),
                row.limit(),
                row.limitWeeks());
        return with(lines);
    }

    static Policy with(Lines lines) {
        return new Policy(lines, 16, 12, 26, 6, 12, 2.5, 1.03, 30, 4);
    }
}
