package org.kpigovernor.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.wording.Tone;

/**
 * One KPI of one team as the pages show it; all texts are ready to be read.
 *
 * @param trials what rules on trial said of the latest week, a sentence each
 * @param chart SVG, drawn by us from numbers
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
        List<String> trials,
        String rule,
        String definition,
        String owner,
        String chart,
        String scale) {}
