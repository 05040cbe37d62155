package org.kpigovernor.notify.wording;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of weeks in block characters, for mail without pictures: {@code ▂▂▃·▅▇█}, a dot where there is no value. */
public final class SparkLine {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String GAP = "·";
    private static final int MIDDLE = 3;

    private SparkLine() {}

    /**
     * The lowest value is the lowest block and the highest the highest; values that are all equal stand in the middle.
     *
     * @param span values that the scale reaches too, such as the natural limits, so that noise looks as small as it is
     */
    public static String of(List<? extends @Nullable Double> values, List<? extends @Nullable Double> span) {
        var known = Stream.concat(values.stream(), span.stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .summaryStatistics();
        return values.stream()
                .map(value -> value == null ? GAP : block(value, known.getMin(), known.getMax()))
                .collect(Collectors.joining());
    }

    private static String block(double value, double lowest, double highest) {
        int step = highest > lowest
                ? (int) Math.round((value - lowest) / (highest - lowest) * (BLOCKS.length() - 1))
                : MIDDLE;
        return BLOCKS.substring(step, step + 1);
    }
}
