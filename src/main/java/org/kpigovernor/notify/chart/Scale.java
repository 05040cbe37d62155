package org.kpigovernor.notify.chart;

import java.util.stream.DoubleStream;

/**
 * The vertical scale of a chart.
 *
 * @param bottom the value at the lower edge
 * @param top the value at the upper edge, above the bottom
 */
public record Scale(double bottom, double top) {
    private static final double NEAR_ZERO = 0.5;
    private static final double ROOM = 0.08;

    /**
     * Holds all weeks and the centre line. Limits and target widen it only as far as the weeks themselves reach, since a limit far
     * away would press the weeks into a flat line. Begins at zero unless the values lie far from it, as those of an uptime do.
     */
    static Scale of(Chart chart) {
        var core = chart.core().summaryStatistics();
        if (core.getCount() == 0) {
            return new Scale(0, 1);
        }
        double reach = Math.max(core.getMax() - core.getMin(), Math.abs(core.getMax()) * 0.1);
        double floor = core.getMin() - reach;
        double ceiling = core.getMax() + reach;
        var natural = chart.natural().map(limit -> Math.max(floor, Math.min(ceiling, limit)));
        var wanted = chart.wanted().filter(value -> value >= floor && value <= ceiling);
        var near = DoubleStream.concat(natural, wanted).summaryStatistics();
        return around(Math.min(core.getMin(), near.getMin()), Math.max(core.getMax(), near.getMax()));
    }

    static Scale around(double lowest, double highest) {
        boolean fromZero = lowest >= 0 && lowest <= highest * NEAR_ZERO;
        double room = Math.max((highest - lowest) * ROOM, Math.abs(highest) * 0.001);
        double bottom = fromZero ? 0 : lowest - room;
        return new Scale(bottom, highest + room > bottom ? highest + room : bottom + 1);
    }

    /** Where a value stands between the bottom, 0, and the top, 1. */
    public double share(double value) {
        return (value - bottom) / (top - bottom);
    }

    /** Whether a line at that value can be seen. */
    public boolean holds(double value) {
        return value >= bottom && value <= top;
    }

    /** The nearest value that can be seen. */
    double clamp(double value) {
        return Math.max(bottom, Math.min(top, value));
    }
}
