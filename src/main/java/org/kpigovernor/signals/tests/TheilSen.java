package org.kpigovernor.signals.tests;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * The slope of a line through points, of which a third may be outliers: the median of all pairwise slopes (Theil 1950, Sen 1968), with
 * the interval of Hollander and Wolfe (1999, 9.3) by Kendall's variance, {@code C = z·sqrt(N(2n+5)/9)} for the N pairs whose x differ,
 * which is {@code z·sqrt(n(n-1)(2n+5)/18)} where all do.
 */
public record TheilSen(double slope, Interval interval) {
    /** The slope per week of consecutive weekly values. */
    public static TheilSen of(double[] weekly, double level) {
        return of(IntStream.range(0, weekly.length).asDoubleStream().toArray(), weekly, level);
    }

    public static TheilSen of(double[] x, double[] y, double level) {
        var slopes = slopes(x, y);
        double width = Normal.reach(level) * Math.sqrt(slopes.length * (2.0 * x.length + 5) / 9);
        int low = (int) Math.floor((slopes.length - width) / 2);
        int high = (int) Math.ceil((slopes.length + width) / 2 + 1);
        return new TheilSen(
                new Median().evaluate(slopes),
                new Interval(
                        low < 1 ? Double.NEGATIVE_INFINITY : slopes[low - 1],
                        high > slopes.length ? Double.POSITIVE_INFINITY : slopes[high - 1]));
    }

    /** Of all pairs whose x differ, in ascending order. */
    private static double[] slopes(double[] x, double[] y) {
        var slopes = new double[x.length * (x.length - 1) / 2];
        int found = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[i] != x[j]) {
                    slopes[found++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        var known = Arrays.copyOf(slopes, found);
        Arrays.sort(known);
        return known;
    }
}
