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
 * @param starts indices of weeks in which something was introduced
 */
public record Chart(
        List<@Nullable Double> values,
        Lines lines,
        int trendFrom,
        boolean better,
        List<Integer> changes,
        List<Integer> starts) {
    /** One in which nothing was introduced. */
    public Chart(List<@Nullable Double> values, Lines lines, int trendFrom, boolean better, List<Integer> changes) {
        this(values, lines, trendFrom, better, changes, List.of());
    }

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

    /** The vertical scale that shows the weeks best. */
    public Scale scale() {
        return Scale.of(this);
    }

    /** The weeks' values and the centre line: what must be seen whatever else is drawn. */
    DoubleStream core() {
        return finite(Stream.concat(values.stream(), Stream.ofNullable(lines.centre)));
    }

    /** What chance alone reaches: shown at least in part, so that noise looks as small as it is. */
    DoubleStream natural() {
        return finite(Stream.of(lines.lower, lines.upper));
    }

    /** What people ask for: drawn only where it is near. */
    DoubleStream wanted() {
        return finite(Stream.of(lines.limit, lines.target));
    }

    private static DoubleStream finite(Stream<@Nullable Double> values) {
        return values.filter(Objects::nonNull).mapToDouble(Double::doubleValue).filter(Double::isFinite);
    }
}
