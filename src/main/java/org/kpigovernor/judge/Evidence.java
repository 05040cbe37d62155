package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param moved what else moved before or with it, where to look first; at most three, only of what needs somebody
 * @param parts the parts of a composed KPI that explain at least half of the change, the largest first
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
        List<String> reasons,
        List<Moved> moved,
        List<Part> parts) {
    /** Evidence that was written down before there were {@code moved} and {@code parts} has none. */
    public Evidence {
        moved = Objects.requireNonNullElse(moved, List.of());
        parts = Objects.requireNonNullElse(parts, List.of());
    }

    /**
     * Another KPI of the team that moved before it or with it. That is where to look, not what caused it.
     *
     * @param name as people read it
     * @param since the first week of its trend; null when it has none and only its weekly values go with these
     * @param better whether its trend is one for the better
     * @param correlation the rank correlation of the weekly values, null with too few weeks
     * @param ahead by how many weeks it goes ahead where that correlation is greatest: 0 or 1
     */
    public record Moved(
            String kpi,
            String name,
            @Nullable LocalDate since,
            boolean better,
            @Nullable Double correlation,
            int ahead) {}

    /**
     * A part of a composed KPI that changed with it; values are medians of weeks, in the KPI's unit.
     *
     * @param share of the whole's change: 0.8 is 80 %
     */
    public record Part(String name, double from, double to, double share) {}

    /** The same with what was found on where to look. */
    Evidence with(List<Moved> moved, List<Part> parts) {
        return new Evidence(
                priority,
                value,
                n,
                centre,
                lower,
                upper,
                level,
                worse,
                limit,
                since,
                better,
                learning,
                baselineWeeks,
                reasons,
                moved,
                parts);
    }
}
