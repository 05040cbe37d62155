package org.kpigovernor.signals.charts;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Natural process limits of single values from their moving range of two (Shewhart 1931; Wheeler 1993).
 *
 * @param centre the mean
 * @param lower the lower natural process limit
 * @param range the mean moving range
 * @param upperRange the limit of a single moving range
 */
public record Xmr(double centre, double lower, double upper, double range, double upperRange) {
    /** The mean range of two standard normal values, {@code 2/sqrt(pi)}. */
    public static final double D2 = 2 / Math.sqrt(Math.PI);

    /** The standard deviation of that range, {@code sqrt(2 - 4/pi)}. */
    private static final double D3 = Math.sqrt(2 - 4 / Math.PI);

    /** Mean ranges from the centre to a limit, usually printed as 2.66. */
    public static final double E2 = 3 / D2;

    /** Mean ranges up to the limit of a range, usually printed as 3.267. */
    public static final double D4 = 1 + 3 * D3 / D2;

    /** The limits that at least two values give. */
    public static Xmr of(double[] values) {
        double centre = Arrays.stream(values).average().orElseThrow();
        double range = IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .average()
                .orElseThrow();
        return new Xmr(centre, centre - E2 * range, centre + E2 * range, range, D4 * range);
    }
}
