package org.kpigovernor.signals;

import java.util.Arrays;
import java.util.List;

/**
 * What a series is compared with: a centre on the yardstick's scale and a spread in standard errors. Weeks beyond {@code clip} robust
 * spreads are pulled in once, so that one bad week doesn't widen the limits.
 */
record Baseline(double centre, double spread, int weeks) {
    private static final double MAD_TO_SIGMA = 1.4826;
    private static final double LEAST_SPREAD = 1e-6;

    /** @param scaled the weeks on the yardstick's scale; it is changed */
    static Baseline of(List<Point> weeks, double[] scaled, Yardstick yardstick, Policy policy) {
        var rough = yardstick.roughCentre(weeks, scaled);
        var errors = errors(weeks, yardstick, rough);
        var robust = robustSpread(scaled, errors, rough, yardstick);
        var centre = rough;
        if (robust > 0) {
            pullIn(scaled, errors, rough, policy.clip() * robust);
            centre = Yardstick.weighedMean(scaled, errors);
        }
        centre = yardstick.bounded(centre, weeks);
        var spread = spread(scaled, errors(weeks, yardstick, centre), centre) * policy.spreadFactor();
        return new Baseline(centre, Math.max(Math.max(spread, yardstick.leastSpread()), LEAST_SPREAD), weeks.size());
    }

    private static double[] errors(List<Point> weeks, Yardstick yardstick, double centre) {
        var errors = new double[weeks.size()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = yardstick.error(weeks.get(i), centre);
        }
        return errors;
    }

    private static double robustSpread(double[] scaled, double[] errors, double centre, Yardstick yardstick) {
        var distances = new double[scaled.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(scaled[i] - centre) / errors[i];
        }
        return Math.max(MAD_TO_SIGMA * median(distances), yardstick.leastSpread());
    }

    /** Of a few numbers, which it sorts. */
    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : values[half - 1] + 0.5 * (values[half] - values[half - 1]);
    }

    private static void pullIn(double[] scaled, double[] errors, double centre, double furthest) {
        for (int i = 0; i < scaled.length; i++) {
            var distance = (scaled[i] - centre) / errors[i];
            scaled[i] = centre + errors[i] * Math.max(-furthest, Math.min(furthest, distance));
        }
    }

    private static double spread(double[] scaled, double[] errors, double centre) {
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            var distance = (scaled[i] - centre) / errors[i];
            sum += distance * distance;
        }
        return Math.sqrt(sum / (scaled.length - 1));
    }

    /** How many spreads a week lies above the centre. */
    double distance(Point week, Yardstick yardstick) {
        return (yardstick.scaled(week) - centre) / (yardstick.error(week, centre) * spread);
    }

    /** The natural limits for a week of that {@code n}, three spreads out, in the KPI's unit. */
    Assessment.Limits limits(Point week, Yardstick yardstick) {
        var reach = 3 * spread * yardstick.error(week.n() > 0 ? week : new Point(week.week(), null, 1, false), centre);
        var one = yardstick.unscaled(centre - reach);
        var other = yardstick.unscaled(centre + reach);
        return new Assessment.Limits(yardstick.unscaled(centre), Math.min(one, other), Math.max(one, other), weeks);
    }
}
