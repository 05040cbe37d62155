package org.kpigovernor.notify.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of a KPI's weeks shows, in the KPI's unit, without any words.
 *
 * @param values one a week, the oldest first, null where there is none
 * @param lines the horizontal lines
 * @param trendFrom the index of the first week of the open trend; the number of weeks if none is open
 * @param better whether that trend is for the better
 * @param changes indices of weeks in which the KPI's definition changed
 */
public record Chart(List<@Nullable Double> values, Lines lines, int trendFrom, boolean better, List<Integer> changes) {
    /** Horizontal lines, each null if there is none: the baseline, its natural limits, the absolute limit, the target. */
    public record Lines(
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double limit,
            @Nullable Double target) {
        /** No lines at all, as for a KPI that is still learning. */
        public static final Lines NONE = new Lines(null, null, null, null, null);
    }

    /** The lowest and the highest value that the vertical scale has to reach; 0 to 1 when there is nothing to show. */
    public Scale scale() {
        var range = everything().summaryStatistics();
        if (range.getCount() == 0) {
            return new Scale(0, 1);
        }
        return Scale.around(range.getMin(), range.getMax());
    }

    private DoubleStream everything() {
        var drawn = Stream.of(lines.centre, lines.lower, lines.upper, lines.limit, lines.target);
        return Stream.concat(values.stream(), drawn)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite);
    }

    /**
     * The vertical scale.
     *
     * @param bottom the value at the lower edge
     * @param top the value at the upper edge, above the bottom
     */
    public record Scale(double bottom, double top) {
        private static final double NEAR_ZERO = 0.5;

        /** Begins at zero unless the values lie far from it, as those of an uptime do. */
        static Scale around(double lowest, double highest) {
            boolean fromZero = lowest >= 0 && lowest <= highest * NEAR_ZERO;
            double room = Math.max((highest - lowest) * 0.08, Math.abs(highest) * 0.001);
            double bottom = fromZero ? 0 : lowest - room;
            return new Scale(bottom, highest + room > bottom ? highest + room : bottom + 1);
        }

        /** Where a value stands between the bottom, 0, and the top, 1. */
        public double share(double value) {
            return (value - bottom) / (top - bottom);
        }
    }
}
