package org.kpigovernor.signals.tests;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Whether one group of values lies above another (Mann and Whitney 1947). Exact for small groups without ties, else by the normal
 * approximation with ties and continuity (Hollander and Wolfe 1999, 4.1).
 *
 * @param u pairs in which the first group's value is the greater one, ties counting half
 * @param greater the chance of such a u or a greater one if the groups are alike
 * @param less the chance of such a u or a lesser one
 */
public record MannWhitney(double u, double greater, double less) {
    private static final int EXACT_UP_TO_PAIRS = 1000;

    public static MannWhitney of(double[] first, double[] second) {
        double u = u(first, second);
        var all =
                DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
        if (isExact(first.length, second.length) && !Ties.any(all)) {
            var chances = chances(first.length, second.length);
            return new MannWhitney(u, sum(chances, (int) u, chances.length), sum(chances, 0, (int) u + 1));
        }
        return approximate(u, first.length, second.length, all);
    }

    /** The chance of a difference at least as great either way. */
    public double twoSided() {
        return Math.min(1, 2 * Math.min(greater, less));
    }

    static boolean isExact(int m, int n) {
        return m * n <= EXACT_UP_TO_PAIRS;
    }

    private static double u(double[] first, double[] second) {
        double u = 0;
        for (double a : first) {
            for (double b : second) {
                u += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return u;
    }

    private static MannWhitney approximate(double u, int m, int n, double[] all) {
        double size = m + n;
        double ties = Ties.sum(all, t -> t * t * t - t) / (size * (size - 1));
        double error = Math.sqrt(m * (double) n / 12 * (size + 1 - ties));
        double above = u - m * n / 2.0;
        return error == 0
                ? new MannWhitney(u, 1, 1)
                : new MannWhitney(u, Normal.above((above - 0.5) / error), Normal.above((-above - 0.5) / error));
    }

    /** The least u that groups of these sizes reach by chance with a probability of at most {@code alpha}. */
    public static int critical(int m, int n, double alpha) {
        var chances = chances(m, n);
        int u = chances.length;
        double sum = 0;
        while (u > 0 && sum + chances[u - 1] <= alpha) {
            sum += chances[--u];
        }
        return u;
    }

    /**
     * The exact distribution of u: the greatest of all values belongs to the first group with chance m/(m+n), and then beats all n of
     * the other (Mann and Whitney 1947, eq. 3).
     */
    static double[] chances(int m, int n) {
        var rows = new double[n + 1][];
        Arrays.setAll(rows, j -> new double[] {1});
        for (int i = 1; i <= m; i++) {
            rows[0] = new double[] {1};
            for (int j = 1; j <= n; j++) {
                rows[j] = mixed(rows[j], rows[j - 1], i, j);
            }
        }
        return rows[n];
    }

    private static double[] mixed(double[] oneLess, double[] otherLess, int i, int j) {
        var chances = new double[i * j + 1];
        for (int u = 0; u < oneLess.length; u++) {
            chances[u + j] += oneLess[u] * i / (i + j);
        }
        for (int u = 0; u < otherLess.length; u++) {
            chances[u] += otherLess[u] * j / (i + j);
        }
        return chances;
    }

    private static double sum(double[] chances, int from, int to) {
        return Arrays.stream(chances, from, to).sum();
    }
}
