package org.kpigovernor.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a team wants of a KPI.
 *
 * @param value in the KPI's unit
 * @param baseline the value that it started from, null if nobody looked
 * @param by when it should be reached, null if nobody said
 * @param since when the baseline was measured, null if nobody said
 * @param aim what is wanted in words, such as {@code elite}, empty if nobody said
 */
public record Target(
        double value,
        @Nullable Double baseline,
        @Nullable LocalDate by,
        @Nullable LocalDate since,
        String aim) {
    public Target(double value, @Nullable Double baseline, @Nullable LocalDate by) {
        this(value, baseline, by, null, "");
    }
}
