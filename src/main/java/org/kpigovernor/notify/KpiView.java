package org.kpigovernor.notify;

import java.util.List;
import org.kpigovernor.notify.wording.Tone;

/**
 * A KPI as the templates print it: every number already in words.
 *
 * @param priority such as {@code non-negotiable}
 * @param standing how it stands, without a full stop
 * @param value of the last complete week, with its unit
 * @param n such as {@code n = 14}
 * @param baseline the centre line, with its unit, or a dash
 * @param facts what a card lists: value, baseline, level, limit, target
 * @param reasons why the verdict is believed
 * @param look where to look first: parts that explain the change, and what else moved before or with it
 * @param rule which rule of which book said so; empty without a verdict
 * @param spark the weeks in block characters
 * @param definition name, version, and the formula in words
 * @param questions what to ask when it needs somebody
 */
public record KpiView(
        String id,
        String name,
        Tone tone,
        String priority,
        String standing,
        String value,
        String n,
        String baseline,
        List<Fact> facts,
        List<String> reasons,
        List<String> look,
        String rule,
        String spark,
        ChartView chart,
        String definition,
        List<String> questions) {
    /** A label and what it says. */
    public record Fact(String label, String text) {}

    /**
     * The chart and what stands around it, as there is no text in it.
     *
     * @param alt says in words what the chart shows
     * @param first the first day shown
     * @param last the last day shown
     * @param legend what its lines are
     */
    public record ChartView(
            String contentId, int width, int height, String alt, String first, String last, String legend) {}
}
