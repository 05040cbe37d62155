package org.kpigovernor.measure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of one KPI for one team and one period.
 *
 * @param value in the KPI's unit, unrounded; null when there was nothing to measure
 * @param n the number of things that it was measured from
 * @param parts values of the parts of a composed KPI by name, such as {@code pickup}, and notes such as {@code unknown-first-commits}
 * @param definition the version of the KPI's definition that it was measured by
 */
public record Reading(
        String team,
        String kpi,
        Period period,
        @Nullable Double value,
        long n,
        Map<String, Double> parts,
        int definition) {}
