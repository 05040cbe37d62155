package org.kpigovernor.signals.tests;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    static double above(double z) {
        return STANDARD.cumulativeProbability(-z);
    }

    /** How many standard errors a two-sided interval of that level reaches to either side. */
    static double reach(double level) {
        return STANDARD.inverseCumulativeProbability(0.5 + level / 2);
    }
}
