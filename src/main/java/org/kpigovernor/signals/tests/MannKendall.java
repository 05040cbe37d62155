package org.kpigovernor.signals.tests;

/**
 * Whether a series rises or falls (Mann 1945, Kendall 1975): pairs that rise less pairs that fall. Exact up to 40 values without ties,
 * else by the normal approximation with ties and continuity (Gilbert 1987, 16.4).
 *
 * @param s rising pairs less falling ones
 * @param variance of s if the order were chance, corrected for ties
 * @param z s in standard errors, one nearer to zero for continuity
 * @param rising the chance of such an s or a greater one
 * @param falling the chance of such an s or a lesser one
 */
public record MannKendall(long s, double variance, double z, double rising, double falling) {
    private static final int EXACT_UP_TO = 40;

    public static MannKendall of(double[] values) {
        int n = values.length;
        long s = s(values);
        double variance = (pairsFactor(n) - Ties.sum(values, MannKendall::pairsFactor)) / 18.0;
        double z = variance == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        if (n <= EXACT_UP_TO && !Ties.any(values)) {
            return new MannKendall(s, variance, z, chanceOfAtLeast(n, s), chanceOfAtLeast(n, -s));
        }
        return new MannKendall(s, variance, z, Normal.above(z), Normal.above(-z));
    }

    private static long s(double[] values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += Double.compare(values[j], values[i]);
            }
        }
        return s;
    }

    private static long pairsFactor(long n) {
        return n * (n - 1) * (2 * n + 5);
    }

    /** The exact chance that n values in random order give at least s: s is all pairs less twice the inversions. */
    public static double chanceOfAtLeast(int n, long s) {
        var inversions = inversions(n);
        double chance = 0;
        for (int i = 0; i < inversions.length && pairs(n) - 2L * i >= s; i++) {
            chance += inversions[i];
        }
        return chance;
    }

    /** The least s that n values in random order reach with a chance of at most {@code alpha}. */
    public static long critical(int n, double alpha) {
        long s = pairs(n);
        while (chanceOfAtLeast(n, s - 2) <= alpha) {
            s -= 2;
        }
        return s;
    }

    private static int pairs(int n) {
        return n * (n - 1) / 2;
    }

    /** The distribution of inversions: the k-th value is put before 0 to k - 1 of the earlier ones with equal chance (Kendall 1938). */
    private static double[] inversions(int n) {
        double[] chance = {1};
        for (int k = 2; k <= n; k++) {
            var next = new double[pairs(k) + 1];
            for (int i = 0; i < chance.length; i++) {
                for (int more = 0; more < k; more++) {
                    next[i + more] += chance[i] / k;
                }
            }
            chance = next;
        }
        return chance;
    }
}
