package org.kpigovernor.signals;

import java.util.List;

/**
 * Percentages of {@code n} things, as the proportion of bad ones; binomial error around the centre.
 *
 * @param badIsLow whether the percentage is of good things, so that the rest are the bad ones
 */
record ProportionYardstick(int minSamples, boolean badIsLow) implements Yardstick {
    @Override
    public boolean usable(Point week) {
        return !week.excluded() && week.value() != null && week.n() >= Math.max(1, minSamples);
    }

    private double bad(Point week) {
        var share = week.known() / 100;
        return Math.rint((badIsLow ? 1 - share : share) * week.n());
    }

    @Override
    public double scaled(Point week) {
        return bad(week) / week.n();
    }

    @Override
    public double error(Point week, double centre) {
        return Math.sqrt(centre * (1 - centre) / week.n());
    }

    @Override
    public double roughCentre(List<Point> weeks, double[] scaled) {
        return (allBad(weeks) + 0.5) / (things(weeks) + 1);
    }

    private static double things(List<Point> weeks) {
        long things = 0;
        for (var week : weeks) {
            things += week.n();
        }
        return things;
    }

    private double allBad(List<Point> weeks) {
        double bad = 0;
        for (var week : weeks) {
            bad += bad(week);
        }
        return bad;
    }

    @Override
    public double leastSpread() {
        return 1;
    }

    @Override
    public double bounded(double centre, List<Point> weeks) {
        var least = 0.5 / (things(weeks) + 1);
        return Math.min(1 - least, Math.max(least, centre));
    }

    @Override
    public double unscaled(double scaled) {
        var share = Math.min(1, Math.max(0, scaled));
        return 100 * (badIsLow ? 1 - share : share);
    }

    @Override
    public double level(List<Point> weeks) {
        return allBad(weeks) / things(weeks);
    }

    @Override
    public double pooled(List<Point> weeks) {
        return weeks.stream().mapToDouble(week -> week.known() * week.n()).sum() / things(weeks);
    }

    @Override
    public boolean higherIsWorse(int worseSign) {
        return !badIsLow;
    }

    @Override
    public double above(double level, double centre) {
        return level / centre - 1;
    }
}
