package org.kpigovernor.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;

/** Weekly series as simulations make them up: a level that wanders a little with an autocorrelation of 0.2, and the noise of few things on top. */
public final class MadeUpSeries {
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final double AUTOCORRELATION = 0.2;
    private static final double WANDERS_BY = 0.1;

    private final Well19937c chance;

    public MadeUpSeries(long seed) {
        this.chance = new Well19937c(seed);
    }

    /** Medians of lognormal durations of about {@code n} things. */
    public List<Point> durations(int weeks, int n, IntToDoubleFunction median) {
        return series(weeks, (week, wander) -> {
            int things = 1 + poisson(n - 1);
            double error = chance.nextGaussian() * 1.25 * 0.8 / Math.sqrt(things);
            return point(week, median.applyAsDouble(week) * wander * Math.exp(error), things);
        });
    }

    /** Percentages of about {@code n} things. */
    public List<Point> rates(int weeks, int n, IntToDoubleFunction percent) {
        return series(weeks, (week, wander) -> rate(week, poisson(n), percent.applyAsDouble(week) * wander));
    }

    /** Percentages of exactly so many things a week. */
    public List<Point> ratesOf(List<Point> counts, IntToDoubleFunction percent) {
        return series(counts.size(), (week, wander) -> {
            int things = (int) Math.round(counts.get(week).known());
            return rate(week, things, percent.applyAsDouble(week) * wander);
        });
    }

    public List<Point> counts(int weeks, IntToDoubleFunction mean) {
        return series(weeks, (week, wander) -> {
            int count = poisson(mean.applyAsDouble(week) * wander);
            return point(week, count, count);
        });
    }

    /** Single lognormal amounts. */
    public double[] amounts(int things, double median, double sigma) {
        var amounts = new double[things];
        for (int thing = 0; thing < things; thing++) {
            amounts[thing] = median * Math.exp(sigma * chance.nextGaussian());
        }
        return amounts;
    }

    /** Whether something of that probability happens. */
    public boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }

    private interface Week {
        Point of(int week, double wander);
    }

    private List<Point> series(int weeks, Week value) {
        var points = new ArrayList<Point>();
        double wander = chance.nextGaussian();
        for (int week = 0; week < weeks; week++) {
            wander =
                    AUTOCORRELATION * wander + Math.sqrt(1 - AUTOCORRELATION * AUTOCORRELATION) * chance.nextGaussian();
            points.add(value.of(week, Math.exp(WANDERS_BY * wander)));
        }
        return points;
    }

    private Point rate(int week, int things, double percent) {
        int bad = 0;
        for (int thing = 0; thing < things; thing++) {
            bad += happens(percent / 100) ? 1 : 0;
        }
        return things == 0 ? new Point(day(week), null, 0, false) : point(week, 100.0 * bad / things, things);
    }

    private int poisson(double mean) {
        return mean <= 0 ? 0 : new PoissonDistribution(chance, mean, 1e-9, 10_000).sample();
    }

    private static Point point(int week, double value, long n) {
        return new Point(day(week), value, n, false);
    }

    private static LocalDate day(int week) {
        return MONDAY.plusWeeks(week);
    }
}
