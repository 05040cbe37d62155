package org.kpigovernor.signals;

import java.util.List;
import java.util.OptionalDouble;
import org.kpigovernor.signals.charts.RunLength;
import org.kpigovernor.signals.charts.Sides;
import org.kpigovernor.signals.charts.WindowRule.RunsRule;

/** How often a calm series would be looked into for nothing. */
public final class FalseAlarms {
    private FalseAlarms() {}

    /**
     * About once in how many weeks chance alone raises an investigation, by the exact run length of these lines and weeks: for
     * independent weeks whose usual level and spread are known. Learnt from a baseline it happens more often. Empty where the lines
     * look at so many weeks that it can't be computed.
     */
    public static OptionalDouble weeksBetween(Policy.Lines lines) {
        var rules = List.of(
                new RunsRule(lines.watchWeeks(), lines.window(), lines.watchLine()),
                new RunsRule(lines.fastWeeks(), lines.fastWindow(), lines.farLine()));
        return RunLength.average(rules, Sides.UPPER, 0);
    }
}
