package org.kpigovernor.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One week of a series.
 *
 * @param week its first day
 * @param value in the KPI's unit, rates 0 to 100; null when there was nothing to measure
 * @param n the number of things that it was measured from
 * @param excluded whether the week doesn't count, such as a holiday or a freeze
 */
public record Point(LocalDate week, @Nullable Double value, long n, boolean excluded) {
    /** The value of a week that has one. */
    double known() {
        if (value == null) {
            throw new IllegalStateException("week " + week + " has no value");
        }
        return value;
    }
}
