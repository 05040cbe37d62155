package org.kpigovernor.web.pages;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.notify.wording.Tone;

/**
 * One KPI of one team as the pages show it; all texts are ready to be read.
 *
 * @param trials what rules on trial said of the latest week, a sentence each
 * @param chart SVG, drawn by us from numbers
 * @param look where to look first
 * @param change how the level compares with the baseline, empty while learning
 */
public record Cell(
        String team,
        String teamName,
        String kpi,
        String name,
        String priority,
        Tone tone,
        String value,
        long n,
        String week,
        String baseline,
        String change,
        @Nullable String since,
        String sentence,
        List<String> reasons,
        List<String> look,
        List<String> trials,
        String rule,
        String definition,
        String owner,
        String chart,
        String scale) {
    /** What needs somebody before what doesn't, non-negotiable KPIs before others, the gravest before the lighter. */
    static final Comparator<Cell> NEEDED_FIRST = Comparator.comparing(
                    (Cell cell) -> !cell.tone().needsYou())
            .thenComparing(cell -> Priority.valueOf(cell.priority()))
            .thenComparing(Cell::tone);
}
