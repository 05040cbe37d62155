package org.kpigovernor.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Scale;

/**
 * The twelve kinds of weekly series that the signal policy was measured on. The level of a week wanders about the usual one, each week's
 * distance following the one before with a given correlation; what is measured in the week adds the noise of its few things: the median of
 * lognormal durations, a binomial rate, a Poisson count. How many things a week has is Poisson around the kind's number.
 */
public enum SimulatedKpi {
    DURATION_OF_5("lead-time-for-changes", Scale.DURATION, Direction.LOWER, 5),
    DURATION_OF_12("lead-time-for-changes", Scale.DURATION, Direction.LOWER, 12),
    DURATION_OF_30("lead-time-for-changes", Scale.DURATION, Direction.LOWER, 30),
    FAILURES_OF_5("rework-rate", Scale.RATE, Direction.LOWER, 5),
    FAILURES_OF_12("rework-rate", Scale.RATE, Direction.LOWER, 12),
    FAILURES_OF_30("rework-rate", Scale.RATE, Direction.LOWER, 30),
    COUNT_OF_4("incident-count", Scale.COUNT, Direction.LOWER, 4),
    COUNT_OF_12("deployment-frequency", Scale.COUNT, Direction.HIGHER, 12),
    COUNT_OF_30("deployment-frequency", Scale.COUNT, Direction.HIGHER, 30),
    REVIEW_COVERAGE("review-coverage", Scale.RATE, Direction.HIGHER, 15),
    MTTR_OF_VERY_FEW("mttr", Scale.DURATION, Direction.LOWER, 2),
    PLAIN_NORMAL("code-coverage", Scale.LEVEL, Direction.HIGHER, 1);

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final double USUAL_HOURS = 10;
    private static final double BAD_SHARE = 0.15;
    private static final double BETWEEN_WEEKS = 1 / 30.0;
    private static final double LEVEL_SHARE = 0.3;
    private static final double USUAL_LEVEL = 70;
    private static final double LEVEL_SPREAD = 6;

    private final String kpi;
    private final Scale scale;
    private final Direction better;
    private final int things;

    SimulatedKpi(String kpi, Scale scale, Direction better, int things) {
        this.kpi = kpi;
        this.scale = scale;
        this.better = better;
        this.things = things;
    }

    /** A KPI of the shipped book with this scale and direction, without an absolute limit. */
    public String kpi() {
        return kpi;
    }

    public Scale scale() {
        return scale;
    }

    public Direction better() {
        return better;
    }

    /** Weeks before anything can be said. */
    public int baselineWeeks() {
        return this == MTTR_OF_VERY_FEW ? 22 : 16;
    }

    /** How the series gets worse. */
    @FunctionalInterface
    public interface Change {
        /** By how many spreads of one week the level of that week, counted from 0, is worse than usual; negative is better. */
        double at(int week);
    }

    /** Consecutive weeks. */
    public List<Point> weeks(int weeks, double correlation, Change change, Random random) {
        var points = new ArrayList<Point>();
        double level = random.nextGaussian();
        for (int week = 0; week < weeks; week++) {
            points.add(point(FIRST.plusWeeks(week), change.at(week), level, random));
            level = correlation * level + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
        }
        return points;
    }

    private Point point(LocalDate week, double worse, double level, Random random) {
        double up = better == Direction.LOWER ? worse : -worse;
        return switch (scale) {
            case DURATION -> duration(week, Quantiles.poisson(things, random.nextDouble()), up, level, random);
            case RATE -> {
                int n = Math.max(1, Quantiles.poisson(things, random.nextDouble()));
                int bad = Quantiles.binomial(n, badShare(worse + LEVEL_SHARE * level), random.nextDouble());
                yield new Point(week, 100.0 * (better == Direction.LOWER ? bad : n - bad) / n, n, false);
            }
            case COUNT -> {
                int count = Quantiles.poisson(count(up + LEVEL_SHARE * level), random.nextDouble());
                yield new Point(week, (double) count, count, false);
            }
            case LEVEL -> new Point(week, USUAL_LEVEL + LEVEL_SPREAD * (up + level), things, false);
        };
    }

    /** The median of n lognormal durations is nearly lognormal itself, with pi/2 times the variance of their mean. */
    private Point duration(LocalDate week, int n, double up, double level, Random random) {
        if (n == 0) {
            return new Point(week, null, 0, false);
        }
        double noise = Math.sqrt(BETWEEN_WEEKS) * level + Math.sqrt(Math.PI / 2 / n) * random.nextGaussian();
        return new Point(week, USUAL_HOURS * Math.exp(spread() * up + noise), n, false);
    }

    private double spread() {
        return Math.sqrt(Math.PI / 2 / things + BETWEEN_WEEKS);
    }

    private double badShare(double worse) {
        double share = BAD_SHARE + worse * Math.sqrt(BAD_SHARE * (1 - BAD_SHARE) / things);
        return Math.min(0.98, Math.max(0.01, share));
    }

    private double count(double up) {
        double root = Math.max(0.3, Math.sqrt(things) + up / 2);
        return root * root;
    }

    /** By which share a change of so many spreads moves the level of what is measured, 0.25 a quarter up. */
    double share(double worse) {
        double up = better == Direction.LOWER ? worse : -worse;
        return switch (scale) {
            case DURATION -> Math.expm1(spread() * up);
            case RATE -> {
                double bad = badShare(worse);
                yield better == Direction.LOWER ? bad / BAD_SHARE - 1 : (1 - bad) / (1 - BAD_SHARE) - 1;
            }
            case COUNT -> count(up) / count(0) - 1;
            case LEVEL -> LEVEL_SPREAD * up / USUAL_LEVEL;
        };
    }
}
