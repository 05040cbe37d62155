package org.kpigovernor.signals;

import java.util.List;

/** Values compared as they are, every week alike; their spread is the baseline's own. */
record LevelYardstick(int minSamples) implements Yardstick {
    @Override
    public boolean usable(Point week) {
        return !week.excluded() && week.value() != null && week.n() >= minSamples;
    }

    @Override
    public double scaled(Point week) {
        return week.known();
    }

    @Override
    public double error(Point week, double centre) {
        return 1;
    }

    @Override
    public double roughCentre(List<Point> weeks) {
        return level(weeks);
    }

    @Override
    public double leastSpread() {
        return 0;
    }

    @Override
    public double bounded(double centre, List<Point> weeks) {
        return centre;
    }

    @Override
    public double unscaled(double scaled) {
        return scaled;
    }

    @Override
    public double level(List<Point> weeks) {
        return weeks.stream().mapToDouble(Point::known).average().orElseThrow();
    }

    @Override
    public double above(double level, double centre) {
        return (level - centre) / Math.max(1e-9, Math.abs(centre));
    }
}
