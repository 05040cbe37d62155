package org.kpigovernor.signals;

import org.apache.commons.math3.special.Erf;

/** Inverse distributions by plain summation, fast for the small numbers that weeks have. */
final class Quantiles {
    private Quantiles() {}

    /** The chance of a standard normal number below z. */
    static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    static int poisson(double mean, double chance) {
        double term = Math.exp(-mean);
        int count = 0;
        for (double sum = term; sum < chance && count < 1000; sum += term) {
            count++;
            term *= mean / count;
        }
        return count;
    }

    static int binomial(int n, double share, double chance) {
        double term = Math.pow(1 - share, n);
        int count = 0;
        for (double sum = term; sum < chance && count < n; sum += term) {
            term *= share / (1 - share) * (n - count) / (count + 1);
            count++;
        }
        return count;
    }
}
