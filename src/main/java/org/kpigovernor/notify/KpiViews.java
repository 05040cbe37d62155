package org.kpigovernor.notify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.notify.chart.ChartSize;
import org.kpigovernor.notify.wording.Numbers;
import org.kpigovernor.notify.wording.SparkLine;

/** Puts a KPI's trend into words and a picture. */
public final class KpiViews {
    private final Questions questions;

    public KpiViews(Questions questions) {
        this.questions = questions;
    }

    /** What the templates print of the trend, with the chart in that size. */
    public KpiView view(KpiTrend trend, ChartSize size) {
        var definition = trend.definition();
        var last = trend.lastWeek();
        return new KpiView(
                definition.id(),
                definition.name(),
                trend.tone(),
                priority(trend.priority()),
                StandingWords.of(trend),
                Numbers.value(last.value(), definition.unit()),
                "n = " + last.n(),
                Numbers.brief(trend.evidence().map(seen -> seen.centre()).orElse(null), definition.unit()),
                KpiFacts.of(trend),
                trend.evidence().map(seen -> seen.reasons()).orElse(List.of()),
                trend.evidence()
                        .map(seen -> LookFirst.of(seen, definition.unit()))
                        .orElse(List.of()),
                rule(trend),
                spark(trend),
                ChartWords.view(trend, size),
                definition(definition),
                questions.about(definition));
    }

    /** The picture that the view's chart names. */
    public Notice.Inline picture(KpiTrend trend, ChartSize size) {
        return KpiCharts.picture(trend, size);
    }

    /** {@code non-negotiable}, {@code important} or {@code aspirational}. */
    public static String priority(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a number means: {@code Cycle time v2 (h, lower is better): median over …}. */
    public static String definition(KpiDefinition kpi) {
        var better = kpi.better() == Direction.LOWER ? "lower" : "higher";
        var unit = kpi.unit().isEmpty() ? "" : kpi.unit() + ", ";
        return "%s %s (%s%s is better): %s".formatted(kpi.name(), kpi.edition(), unit, better, kpi.formula());
    }

    private static String spark(KpiTrend trend) {
        var chart = KpiCharts.chart(trend);
        return SparkLine.of(
                chart.values(),
                Arrays.asList(chart.lines().lower(), chart.lines().upper()));
    }

    private static String rule(KpiTrend trend) {
        var verdict = trend.verdict();
        return verdict == null ? "" : rule(verdict);
    }

    private static String rule(Verdict verdict) {
        var trial = verdict.trial() ? ", on trial" : "";
        var book = verdict.book().substring(0, Math.min(8, verdict.book().length()));
        return "%s (rule %s%s, rule book %s)".formatted(verdict.sentence(), verdict.rule(), trial, book);
    }
}
