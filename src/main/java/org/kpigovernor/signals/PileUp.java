package org.kpigovernor.signals;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * Whether things pile up just on the good side of a line: those just below it against those just above it, compared with the same two counts of an
 * earlier time. Given all four totals, how many lie just below now is hypergeometric if nothing changed around the line (Fisher 1935); comparing two
 * narrow bands beside a cut is the binomial test of Cattaneo, Frandsen and Titiunik (2015), with the odds of the team's own earlier things in place of
 * even ones, so that a slope that was always there counts for nothing.
 *
 * @param below things just below the line, or on it, now
 * @param above things just above it
 * @param earlierBelow those below it in the earlier time
 * @param earlierAbove those above it
 */
public record PileUp(int below, int above, int earlierBelow, int earlierAbove) {
    /** Each band reaches from the line to this factor of it: narrow, since a change of the whole level tilts a wide one. */
    public static final double BAND = 1.15;

    private static final int FEWEST = 20;

    /** Whether both times have enough things beside the line to compare them. */
    public boolean comparable() {
        return below + above >= FEWEST && earlierBelow + earlierAbove >= FEWEST;
    }

    /** How many would lie just below it if the odds were the earlier ones. */
    public double expected() {
        return (double) (below + above) * earlierBelow / (earlierBelow + earlierAbove);
    }

    /** The probability of so many or more just below it if nothing changed around the line. */
    public double chance() {
        int all = below + above + earlierBelow + earlierAbove;
        return new HypergeometricDistribution(null, all, below + earlierBelow, below + above)
                .upperCumulativeProbability(below);
    }
}
