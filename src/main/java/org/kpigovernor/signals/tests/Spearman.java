package org.kpigovernor.signals.tests;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * Rank correlation (Spearman 1904). The chance is exact up to 12 pairs without ties, else by Student's t on n - 2 degrees of freedom.
 *
 * @param rho the correlation of the ranks
 * @param chance of such a rho or a greater one if the order were chance
 */
public record Spearman(double rho, double chance) {
    private static final int EXACT_UP_TO = 12;
    private static final double ROUNDING = 1e-9;

    public static Spearman of(double[] x, double[] y) {
        int n = x.length;
        double rho = new SpearmansCorrelation().correlation(x, y);
        boolean exact = n <= EXACT_UP_TO && !Ties.any(x) && !Ties.any(y);
        return new Spearman(rho, exact ? chanceOfAtLeast(n, rho) : approximate(n, rho));
    }

    private static double approximate(int n, double rho) {
        double t = rho * Math.sqrt((n - 2) / Math.max(1e-12, 1 - rho * rho));
        return 1 - new TDistribution(null, n - 2).cumulativeProbability(t);
    }

    /** The exact chance that n ranks in random order correlate with their order by at least rho. */
    public static double chanceOfAtLeast(int n, double rho) {
        long most = (long) Math.floor((1 - rho) * n * (n * (double) n - 1) / 6 + ROUNDING);
        var chances = squaredDistances(n);
        double chance = 0;
        for (int sum = 0; sum < chances.length && sum <= most; sum++) {
            chance += chances[sum];
        }
        return chance;
    }

    /** The distribution of the sum of squared rank differences; places are given out one after the other, so only the set taken counts. */
    private static double[] squaredDistances(int n) {
        var chances = new double[1 << n][];
        chances[0] = new double[n * (n * n - 1) / 3 + 1];
        chances[0][0] = 1;
        for (int taken = 0; taken < chances.length - 1; taken++) {
            int next = Integer.bitCount(taken);
            for (int place = 0; place < n; place++) {
                if ((taken & 1 << place) == 0) {
                    add(chances, taken, taken | 1 << place, (next - place) * (next - place), 1.0 / (n - next));
                }
            }
            chances[taken] = new double[0];
        }
        return chances[chances.length - 1];
    }

    private static void add(double[][] chances, int from, int to, int distance, double chance) {
        if (chances[to] == null) {
            chances[to] = new double[chances[from].length];
        }
        for (int sum = 0; sum + distance < chances[from].length; sum++) {
            chances[to][sum + distance] += chances[from][sum] * chance;
        }
    }
}
