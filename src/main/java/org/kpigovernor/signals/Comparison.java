package org.kpigovernor.signals;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.signals.tests.HodgesLehmann;
import org.kpigovernor.signals.tests.Interval;
import org.kpigovernor.signals.tests.MannWhitney;
import org.kpigovernor.signals.tests.Proportion;

/**
 * Compares weeks with earlier weeks, never the things in them: a test on things rejects three times as often as it says. Source of what
 * is done for each scale: SIGNALS policy, before and after an initiative.
 *
 * @param before weeks with data, at least two
 * @param after the same
 */
record Comparison(List<Point> before, List<Point> after) {
    private static final double LEVEL = 0.95;

    /** From half an interval's width to what shows in 80 % of cases: {@code (1.960 + 0.842) / 1.960}. */
    private static final double POWER = 1.43;

    private static final double LEAST = 1e-9;

    /** Counts that hardly vary still aren't known to the last one. */
    private static final double LEAST_SPREAD = 0.1;

    Effect on(Scale scale) {
        return switch (scale) {
            case DURATION -> shift(week -> Math.log(week.known()), Math::expm1);
            case LEVEL -> levels();
            case RATE -> rates();
            case COUNT -> counts();
        };
    }

    private double[] values(List<Point> weeks, ToDoubleFunction<Point> scaled) {
        return weeks.stream().mapToDouble(scaled).toArray();
    }

    private double chance() {
        return MannWhitney.of(values(after, Point::known), values(before, Point::known))
                .twoSided();
    }

    /** The Hodges–Lehmann shift, which is made a share of what was before. */
    private Effect shift(ToDoubleFunction<Point> scaled, DoubleUnaryOperator share) {
        var shift = HodgesLehmann.of(values(after, scaled), values(before, scaled), LEVEL);
        return effect(shift.shift(), shift.interval(), share);
    }

    private Effect levels() {
        double usual = Math.max(LEAST, Math.abs(StatUtils.percentile(values(before, Point::known), 50)));
        return shift(Point::known, shift -> shift / usual);
    }

    /** Pooled proportions by Newcombe's interval, each counting as many things as the weeks' spread leaves of them. */
    private Effect rates() {
        double spread = Math.max(1, (unrest(before) + unrest(after)) / (before.size() + after.size() - 2));
        var was = pooled(before, spread);
        var is = pooled(after, spread);
        double usual = Math.max(LEAST, was.share());
        return effect(is.share() - was.share(), is.lessNewcombe(was, LEVEL), points -> points / usual);
    }

    private static Proportion pooled(List<Point> weeks, double spread) {
        double things = weeks.stream().mapToLong(Point::n).sum();
        return new Proportion(share(weeks), things / spread);
    }

    private static double share(List<Point> weeks) {
        double some = weeks.stream()
                .mapToDouble(week -> week.known() / 100 * week.n())
                .sum();
        return some / weeks.stream().mapToLong(Point::n).sum();
    }

    /** Squared distances of the weeks from their common share, in binomial variances (Pearson 1900). */
    private static double unrest(List<Point> weeks) {
        double share = share(weeks);
        double variance = Math.max(LEAST, share * (1 - share));
        return weeks.stream()
                .mapToDouble(week -> Math.pow(week.known() / 100 - share, 2) * week.n() / variance)
                .sum();
    }

    /**
     * The ratio of means: its logarithm has variance {@code spread·(1/sum + 1/sum)} for counts whose variance is a multiple of their mean
     * (McCullagh and Nelder 1989, 6.2), compared with Student's t as the multiple is estimated. Half a thing is added to each sum so that none is 0.
     */
    private Effect counts() {
        double was = sum(before) + 0.5;
        double is = sum(after) + 0.5;
        int freedom = before.size() + after.size() - 2;
        double spread = Math.max(LEAST_SPREAD, (countUnrest(before) + countUnrest(after)) / freedom);
        double reach = new TDistribution(null, freedom).inverseCumulativeProbability(0.5 + LEVEL / 2)
                * Math.sqrt(spread * (1 / was + 1 / is));
        double ratio = Math.log(is / after.size() / (was / before.size()));
        return effect(ratio, new Interval(ratio - reach, ratio + reach), Math::expm1);
    }

    private static double sum(List<Point> weeks) {
        return weeks.stream().mapToDouble(Point::known).sum();
    }

    private static double countUnrest(List<Point> weeks) {
        double mean = Math.max(LEAST, sum(weeks) / weeks.size());
        return weeks.stream()
                .mapToDouble(week -> Math.pow(week.known() - mean, 2) / mean)
                .sum();
    }

    private Effect effect(double change, Interval interval, DoubleUnaryOperator share) {
        double reach = POWER * (interval.high() - interval.low()) / 2;
        return new Effect(
                share.applyAsDouble(change), interval.map(share), chance(), Math.abs(share.applyAsDouble(-reach)));
    }
}
