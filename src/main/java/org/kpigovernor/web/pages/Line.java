package org.kpigovernor.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;

/**
 * The weeks of a KPI as a chart shows them.
 *
 * @param weeks consecutive, the earliest first
 * @param since the first week of the open trend, null if none is open
 * @param tone the style of that trend's weeks
 * @param marks what is marked in the weeks
 */
record Line(
        List<Week> weeks,
        @Nullable Double centre,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double limit,
        @Nullable LocalDate since,
        String tone,
        List<Mark> marks) {
    /** Something that began in the week of that day. */
    record Mark(LocalDate on, String what) {}

    /** One week; the value is null when there was nothing to measure. */
    record Week(LocalDate start, @Nullable Double value, long n) {}

    boolean isEmpty() {
        return weeks.stream().allMatch(week -> week.value() == null);
    }

    /** The least and the greatest of everything that must be seen, a little apart. */
    Range range() {
        var all = DoubleStream.concat(
                        weeks.stream().map(Week::value).filter(Objects::nonNull).mapToDouble(Double::doubleValue),
                        java.util.stream.Stream.of(centre, limit)
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue))
                .summaryStatistics();
        var room = Math.max(1e-9, (all.getMax() - all.getMin()) * 0.08);
        return new Range(
                all.getMin() >= 0 ? Math.max(0, all.getMin() - room) : all.getMin() - room, all.getMax() + room);
    }

    /** What the width and the height of the chart stand for, in words. */
    String scale(String unit) {
        var range = range();
        var days = Days.span(
                weeks.get(0).start(), weeks.get(weeks.size() - 1).start().plusDays(6));
        return weeks.size() + " weeks, " + days + "; scale " + Numbers.value(range.from(), unit) + " to "
                + Numbers.value(range.to(), unit);
    }

    /** What the chart's height stands for. */
    record Range(double from, double to) {
        /** 0 at the top, 1 at the bottom; what lies outside is drawn at the edge. */
        double down(double value) {
            return 1 - Math.max(0, Math.min(1, (value - from) / (to - from)));
        }
    }
}
