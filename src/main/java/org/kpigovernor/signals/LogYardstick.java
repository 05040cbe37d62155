package org.kpigovernor.signals;

import java.util.List;

/** Durations and other positive amounts, as natural logarithms; relative error {@code sqrt(1/n + 1/betweenItems)}. */
record LogYardstick(int minSamples, double betweenItems) implements Yardstick {
    @Override
    public boolean usable(Point week) {
        return !week.excluded() && week.value() != null && week.n() >= Math.max(1, minSamples) && week.known() > 0;
    }

    @Override
    public double scaled(Point week) {
        return Math.log(week.known());
    }

    @Override
    public double error(Point week, double centre) {
        return Math.sqrt(1.0 / week.n() + 1.0 / betweenItems);
    }

    @Override
    public double unscaled(double scaled) {
        return Math.exp(scaled);
    }

    @Override
    public double level(List<Point> weeks) {
        var scaled = new double[weeks.size()];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scaled(weeks.get(i));
        }
        return roughCentre(weeks, scaled);
    }

    @Override
    public double roughCentre(List<Point> weeks, double[] scaled) {
        var errors = new double[scaled.length];
        for (int i = 0; i < scaled.length; i++) {
            errors[i] = error(weeks.get(i), 0);
        }
        return Yardstick.weighedMean(scaled, errors);
    }

    @Override
    public double above(double level, double centre) {
        return Math.exp(level - centre) - 1;
    }
}
