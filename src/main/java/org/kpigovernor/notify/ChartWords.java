package org.kpigovernor.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.notify.chart.ChartSize;
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
        var scale = KpiCharts.chart(trend).scale();
        List<String> parts = new ArrayList<>();
        parts.add("Scale " + Numbers.value(scale.bottom(), unit) + " to " + Numbers.value(scale.top(), unit));
        trend.evidence().ifPresent(seen -> lines(seen, parts));
        if (trend.target() != null) {
            parts.add("dotted: target");
        }
        if (!KpiCharts.chart(trend).changes().isEmpty()) {
            parts.add("upright dashes: its definition changed");
        }
        return String.join(" · ", parts);
    }

    private static void lines(Evidence seen, List<String> parts) {
        if (seen.since() != null) {
            parts.add("diamonds: weeks of the trend");
        }
        if (seen.centre() != null) {
            parts.add("grey line: baseline");
        }
        if (seen.lower() != null && seen.upper() != null) {
            parts.add("band: natural limits");
        }
        if (seen.limit() != null) {
            parts.add("dashed: absolute limit");
        }
    }
}
