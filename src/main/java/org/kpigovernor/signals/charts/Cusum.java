package org.kpigovernor.signals.charts;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A cumulative sum chart of values in spreads from their centre (Page 1954): {@code S = max(0, S + z - reference)} upwards, the same
 * with -z downwards, with an alarm beyond the interval.
 *
 * @param reference what each value must exceed to add to the sum, half the shift that should be found
 * @param interval the sum beyond which there is an alarm
 * @param headstart the sum to start from, half the interval for a fast initial response (Lucas and Crosier 1982); 0 for none
 */
public record Cusum(double reference, double interval, double headstart) {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    /** Both sums after a value, and whether one of them lies beyond the interval. */
    public record Step(double upper, double lower, boolean alarm) {}

    /** One step a value. */
    public List<Step> chart(double[] values) {
        var steps = new ArrayList<Step>();
        double upper = headstart;
        double lower = headstart;
        for (double z : values) {
            upper = Math.max(0, upper + z - reference);
            lower = Math.max(0, lower - z - reference);
            steps.add(new Step(upper, lower, Math.max(upper, lower) > interval));
        }
        return steps;
    }

    /**
     * The average run length for independent normal values. Two-sided charts follow from their halves (Kemp 1961), with a headstart as
     * Lucas and Crosier (1982) say.
     *
     * @param shift by how many spreads the values lie above the centre
     */
    public double averageRunLength(Sides sides, double shift) {
        var up = half(shift);
        if (sides == Sides.UPPER) {
            return up.from(headstart);
        }
        var down = half(-shift);
        return both(up.from(0), up.from(headstart), down.from(0), down.from(headstart));
    }

    /** From each half's run length from zero and from the headstart. */
    private static double both(double up, double upAhead, double down, double downAhead) {
        if (Double.isInfinite(down)) {
            return upAhead;
        }
        if (Double.isInfinite(up)) {
            return downAhead;
        }
        return (upAhead * down + up * downAhead - up * down) / (up + down);
    }

    private IntegralEquation half(double shift) {
        double drift = shift - reference;
        return new IntegralEquation(0, interval, new IntegralEquation.Kernel() {
            @Override
            public double atom(double from) {
                return STANDARD.cumulativeProbability(-from - drift);
            }

            @Override
            public double density(double from, double to) {
                return IntegralEquation.normalDensity(to - from - drift);
            }
        });
    }
}
