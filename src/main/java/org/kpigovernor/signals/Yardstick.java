package org.kpigovernor.signals;

import java.util.List;

/**
 * Turns a week's value into a number that can be compared from week to week, and back. Source of the scales: SIGNALS policy, point 2.
 */
interface Yardstick {
    /** Whether the week has a value that can be compared. */
    boolean usable(Point week);

    /** The week on the scale that is compared. */
    double scaled(Point week);

    /** The week's standard error on that scale, around that centre. */
    double error(Point week, double centre);

    /**
     * The centre of these weeks before anything is known of their errors' centre.
     *
     * @param scaled the same weeks on the scale
     */
    default double roughCentre(List<Point> weeks, double[] scaled) {
        return level(weeks);
    }

    /** The least spread that sampling alone makes, 0 if that isn't known. */
    default double leastSpread() {
        return 0;
    }

    /** Keeps a centre where errors can be computed. */
    default double bounded(double centre, List<Point> weeks) {
        return centre;
    }

    /** From the scale back to the KPI's unit. */
    double unscaled(double scaled);

    /** The pooled level of these weeks, on the scale. */
    double level(List<Point> weeks);

    /** The pooled level of these weeks, in the KPI's unit. */
    default double pooled(List<Point> weeks) {
        return unscaled(level(weeks));
    }

    /** Whether a higher value, in the KPI's unit, is worse, given that a higher scaled one is by this sign. */
    default boolean higherIsWorse(int worseSign) {
        return worseSign > 0;
    }

    /** By which share a level lies above the centre, both on the scale. */
    double above(double level, double centre);

    /** The mean of scaled values, each weighed by the inverse of its squared error. */
    static double weighedMean(double[] scaled, double[] errors) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < scaled.length; i++) {
            var weight = 1 / (errors[i] * errors[i]);
            sum += weight * scaled[i];
            weights += weight;
        }
        return sum / weights;
    }
}
