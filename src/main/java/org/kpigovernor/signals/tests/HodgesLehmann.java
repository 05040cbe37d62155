package org.kpigovernor.signals.tests;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * By how much one group of values lies above another: the median of all pairwise differences, with the interval of the shifts that a
 * Mann–Whitney test doesn't reject (Hodges and Lehmann 1963; Hollander and Wolfe 1999, 4.2 and 4.3).
 */
public record HodgesLehmann(double shift, Interval interval) {
    /**
     * The shift of the first group against the second.
     *
     * @param level of the interval, such as 0.95; it covers at least that where the test is exact
     */
    public static HodgesLehmann of(double[] first, double[] second, double level) {
        var differences = differences(first, second);
        int rank = Math.max(1, rank(first.length, second.length, level));
        return new HodgesLehmann(
                new Median().evaluate(differences),
                new Interval(differences[rank - 1], differences[differences.length - rank]));
    }

    private static double[] differences(double[] first, double[] second) {
        var differences = new double[first.length * second.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = first[i / second.length] - second[i % second.length];
        }
        Arrays.sort(differences);
        return differences;
    }

    /** The least u whose lower tail reaches what the interval may miss on one side. */
    private static int rank(int m, int n, double level) {
        double missed = (1 - level) / 2;
        if (!MannWhitney.isExact(m, n)) {
            return (int) Math.floor(m * n / 2.0 - Normal.reach(level) * Math.sqrt(m * (double) n * (m + n + 1) / 12));
        }
        var chances = MannWhitney.chances(m, n);
        int u = 0;
        for (double sum = chances[0]; sum < missed; sum += chances[u]) {
            u++;
        }
        return u;
    }
}
