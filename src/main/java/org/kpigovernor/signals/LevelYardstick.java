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
