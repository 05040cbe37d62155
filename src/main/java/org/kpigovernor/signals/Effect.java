package org.kpigovernor.signals;

import org.kpigovernor.signals.tests.Interval;

/**
 * By how much the weeks after something differ from those before. Changes are shares of what was before: -0.25 is a quarter less.
 *
 * @param change the most likely change
 * @param interval the changes that these weeks don't speak against, at 95 %
 * @param chance the chance of such a difference if nothing changed, by a Mann–Whitney test on the weekly values, two-sided
 * @param smallest the smallest change that weeks like these show 8 times out of 10
 */
public record Effect(double change, Interval interval, double chance, double smallest) {
    /** Whether these weeks speak against no change at all. */
    public boolean credible() {
        return !interval.holds(0);
    }
}
