package org.kpigovernor.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.wording.Tone;

/**
 * All that a review is made from, before it is put into words.
 *
 * @param trends the team's KPIs, non-negotiable ones first, else in the team's order
 * @param before how each KPI stood when the last review of this kind looked, by id
 * @param cases all of the team, closed ones too
 * @param moves of these cases since the last review of this kind
 * @param tensions of the last week
 * @param tensionsBefore those that the last review of this kind saw
 */
record ReviewFacts(
        ReviewRequest request,
        List<KpiTrend> trends,
        Map<String, Tone> before,
        List<Case> cases,
        List<CaseMove> moves,
        List<Tension> tensions,
        List<Tension> tensionsBefore,
        List<Finding> findings) {
    List<KpiTrend> needingYou() {
        return trends.stream().filter(ReviewFacts::needsYou).toList();
    }

    List<KpiTrend> others() {
        return trends.stream().filter(trend -> !needsYou(trend)).toList();
    }

    List<Case> openCases() {
        return cases.stream().filter(Case::isOpen).toList();
    }

    Optional<Case> openCase(String kpi) {
        return openCases().stream().filter(open -> open.kpi().equals(kpi)).findFirst();
    }

    /** A KPI's name, or its id if the catalogue no longer has it. */
    String name(String kpi) {
        return trends.stream()
                .map(KpiTrend::definition)
                .filter(definition -> definition.id().equals(kpi))
                .map(definition -> definition.name())
                .findFirst()
                .orElse(kpi);
    }

    /** A rule on trial is shown, but asks nobody for anything. */
    static boolean needsYou(KpiTrend trend) {
        return trend.tone().needsYou()
                && trend.verdict() != null
                && !trend.verdict().trial();
    }
}
