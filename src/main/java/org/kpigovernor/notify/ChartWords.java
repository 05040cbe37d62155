package org.kpigovernor.notify;

import java.util.Objects;
import java.util.StringJoiner;
import org.kpigovernor.notify.chart.Chart;
import org.kpigovernor.notify.chart.ChartSize;
import org.kpigovernor.notify.chart.Scale;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;

/** Says in words what a chart shows, for those who can't see it and as the legend of those who can. */
final class ChartWords {
    private ChartWords() {}

    static KpiView.ChartView view(KpiTrend trend, ChartSize size) {
        return new KpiView.ChartView(
                KpiCharts.contentId(trend),
                size.width(),
                size.height(),
                alt(trend),
                Days.dayAndMonth(trend.weeks().get(0).start()),
                Days.day(trend.lastWeek().start().plusDays(6)),
                legend(trend));
    }

    static String alt(KpiTrend trend) {
        return "%s, %d weeks to %s: %s; %s."
                .formatted(
                        trend.definition().name(),
                        trend.weeks().size(),
                        Days.day(trend.lastWeek().start().plusDays(6)),
                        range(trend),
                        StandingWords.of(trend));
    }

    private static String range(KpiTrend trend) {
        var unit = trend.definition().unit();
        var known = trend.weeks().stream()
                .map(KpiTrend.Week::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        if (known.getCount() == 0) {
            return "no values";
        }
        return "between %s and %s, last %s"
                .formatted(
                        Numbers.value(known.getMin(), unit),
                        Numbers.value(known.getMax(), unit),
                        Numbers.value(trend.lastWeek().value(), unit));
    }

    private static String legend(KpiTrend trend) {
        var unit = trend.definition().unit();
        var chart = KpiCharts.chart(trend);
        var scale = chart.scale();
        var legend = new StringJoiner(" · ");
        legend.add("Scale " + Numbers.value(scale.bottom(), unit) + " to " + Numbers.value(scale.top(), unit));
        if (trend.since().isPresent()) {
            legend.add("diamonds: weeks of the trend");
        }
        lines(chart.lines(), scale, legend);
        if (!chart.changes().isEmpty()) {
            legend.add("upright dashes: its definition changed" + since(trend));
        }
        if (!chart.starts().isEmpty()) {
            legend.add("upright line: something was " + marked(trend));
        }
        return legend.toString();
    }

    private static String marked(KpiTrend trend) {
        if (trend.noted().isEmpty()) {
            return "introduced";
        }
        return trend.introduced().isEmpty() ? "noted" : "introduced or noted";
    }

    private static String since(KpiTrend trend) {
        var shown = trend.redefined().stream()
                .filter(day -> !day.isBefore(trend.weeks().get(0).start()))
                .map(Days::day)
                .toList();
        return shown.isEmpty() ? "" : " on " + String.join(" and ", shown) + ", all weeks are measured by the last";
    }

    /** Only of lines that can be seen. */
    private static void lines(Chart.Lines lines, Scale scale, StringJoiner legend) {
        if (lines.centre() != null) {
            legend.add("grey line: baseline");
        }
        if (lines.lower() != null && lines.upper() != null) {
            legend.add("band: natural limits");
        }
        if (lines.limit() != null && scale.holds(lines.limit())) {
            legend.add("dashed: absolute limit");
        }
        if (lines.target() != null && scale.holds(lines.target())) {
            legend.add("dotted: target");
        }
    }
}
