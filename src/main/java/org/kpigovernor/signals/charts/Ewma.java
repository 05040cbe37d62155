package org.kpigovernor.signals.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * An exponentially weighted moving average of values in spreads from their centre (Roberts 1959), with limits on both sides.
 *
 * @param lambda the weight of the latest value, above 0 and at most 1
 * @param width the limits' distance from the centre in standard errors of the average, {@code sqrt(lambda/(2 - lambda))} spreads each
 * @param headstart the average to start from, 0 for none
 */
public record Ewma(double lambda, double width, double headstart) {
    /** The average after a value, and whether it lies beyond a limit. */
    public record Step(double average, boolean alarm) {}

    /** The limits' distance from the centre in spreads, as it is after many values. */
    public double limit() {
        return width * Math.sqrt(lambda / (2 - lambda));
    }

    /** One step a value. */
    public List<Step> chart(double[] values) {
        var steps = new ArrayList<Step>();
        double average = headstart;
        for (double z : values) {
            average += lambda * (z - average);
            steps.add(new Step(average, Math.abs(average) > limit()));
        }
        return steps;
    }

    /**
     * The average run length for independent normal values (Crowder 1987).
     *
     * @param shift by how many spreads the values lie above the centre
     */
    public double averageRunLength(double shift) {
        return new IntegralEquation(-limit(), limit(), new IntegralEquation.Kernel() {
                    @Override
                    public double atom(double from) {
                        return 0;
                    }

                    @Override
                    public double density(double from, double to) {
                        double z = (to - (1 - lambda) * from) / lambda - shift;
                        return IntegralEquation.normalDensity(z) / lambda;
                    }
                })
                .from(headstart);
    }
}
