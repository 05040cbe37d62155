package org.kpigovernor.signals.tests;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;

/**
 * How the rates of two counts compare, exactly: given their sum, the first is binomial (Przyborowski and Wilenski 1940; Clopper and
 * Pearson 1934).
 *
 * @param ratio the first rate through the second
 * @param chance the two-sided chance of such a ratio if the rates are equal, twice the smaller tail (Fay 2010)
 */
public record PoissonRatio(double ratio, double chance, Interval interval) {
    /** Counts, each with the time or the number of things that it was counted over. */
    public static PoissonRatio of(int first, double firstOver, int second, double secondOver, double level) {
        int all = first + second;
        double scale = secondOver / firstOver;
        var binomial = new BinomialDistribution(null, all, firstOver / (firstOver + secondOver));
        double below = binomial.cumulativeProbability(first);
        double above = 1 - binomial.cumulativeProbability(first - 1);
        return new PoissonRatio(
                first / firstOver / (second / secondOver),
                Math.min(1, 2 * Math.min(below, above)),
                share(first, all, level).map(share -> share / (1 - share) * scale));
    }

    /** Clopper–Pearson; where one of the counts is 0 one end is that of the scale, and the other has a closed form. */
    private static Interval share(int first, int all, double level) {
        double missed = (1 - level) / 2;
        if (all == 0) {
            return new Interval(0, 1);
        }
        if (first == 0) {
            return new Interval(0, 1 - Math.pow(missed, 1.0 / all));
        }
        if (first == all) {
            return new Interval(Math.pow(missed, 1.0 / all), 1);
        }
        var clopperPearson = new ClopperPearsonInterval().createInterval(all, first, level);
        return new Interval(clopperPearson.getLowerBound(), clopperPearson.getUpperBound());
    }
}
