package org.kpigovernor.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a team wants of a KPI.
 *
 * @param value in the KPI's unit
 * @param baseline the value that it started from, null if nobody looked
 * @param by when it should be reached, null if nobody said
 */
public record Target(
        double value, @Nullable Double baseline, @Nullable LocalDate by) {}
