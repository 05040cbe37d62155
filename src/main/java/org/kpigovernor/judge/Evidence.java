package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;

/**
 * Why a verdict is believed: the numbers that the rule saw. Values are in the KPI's unit.
 *
 * @param priority the KPI's priority for the team
 * @param value the period's reading, null if there is none
 * @param n the number of things that the reading was measured from
 * @param centre the baseline's centre line, null while the KPI is learning
 * @param lower the lower natural limit for a week of this {@code n}, null as above
 * @param upper the upper natural limit
 * @param level the level of the weeks looked at, null as above
 * @param worse by which share the level is worse than the baseline: 0.25 is 25 % worse, negative is better
 * @param limit the absolute limit, if it has one
 * @param since the first week of the trend that is open, for the worse or for the better; null if there is none
 * @param better whether a trend for the better is open
 * @param learning whether the baseline isn't there yet
 * @param baselineWeeks how many weeks the baseline is made of
 * @param reasons sentences such as {@code 6 of the last 8 weeks lie beyond the watch line}
 */
public record Evidence(
        Priority priority,
        @Nullable Double value,
        long n,
        @Nullable Double centre,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double level,
        double worse,
        @Nullable Double limit,
        @Nullable LocalDate since,
        boolean better,
        boolean learning,
        int baselineWeeks,
        List<String> reasons) {}
