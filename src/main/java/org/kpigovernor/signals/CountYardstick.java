package org.kpigovernor.signals;

import java.util.List;

/** Counts of events, as {@code 2·sqrt(x + 3/8)} (Anscombe 1948), whose error is 1 whatever the count. */
record CountYardstick() implements Yardstick {
    @Override
    public boolean usable(Point week) {
        return !week.excluded() && week.value() != null;
    }

    @Override
    public double scaled(Point week) {
        return 2 * Math.sqrt(week.known() + 0.375);
    }

    @Override
    public double error(Point week, double centre) {
        return 1;
    }

    @Override
    public double leastSpread() {
        return 1;
    }

    @Override
    public double unscaled(double scaled) {
        var root = Math.max(0, scaled);
        return Math.max(0, root * root / 4 - 0.375);
    }

    @Override
    public double level(List<Point> weeks) {
        return weeks.stream().mapToDouble(this::scaled).average().orElseThrow();
    }

    @Override
    public double pooled(List<Point> weeks) {
        return weeks.stream().mapToDouble(Point::known).average().orElseThrow();
    }

    @Override
    public double above(double level, double centre) {
        return (level * level / 4 - 0.375) / Math.max(1e-9, centre * centre / 4 - 0.375) - 1;
    }
}
