package org.kpigovernor.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.notify.chart.Chart;
import org.kpigovernor.notify.chart.ChartSize;
import org.kpigovernor.notify.chart.Png;

/** The picture of a KPI's weeks, as a part of a mail. */
final class KpiCharts {
    private KpiCharts() {}

    /** The name by which the HTML shows the picture. */
    static String contentId(KpiTrend trend) {
        return trend.definition().id() + "@chart";
    }

    static Notice.Inline picture(KpiTrend trend, ChartSize size) {
        return new Notice.Inline(contentId(trend), "image/png", Png.of(chart(trend), size));
    }

    static Chart chart(KpiTrend trend) {
        List<@Nullable Double> values = new ArrayList<>();
        trend.weeks().forEach(week -> values.add(week.value()));
        boolean better = trend.evidence().map(Evidence::better).orElse(false);
        return new Chart(values, lines(trend), trendFrom(trend), better, changes(trend), starts(trend));
    }

    private static List<Integer> starts(KpiTrend trend) {
        var noted = trend.noted().stream().map(Notes.Note::day).toList();
        return IntStream.concat(weeksOf(trend.introduced(), trend), weeksOf(noted, trend))
                .distinct()
                .boxed()
                .toList();
    }

    private static IntStream weeksOf(List<LocalDate> days, KpiTrend trend) {
        return IntStream.range(0, trend.weeks().size())
                .filter(week -> days.stream()
                        .anyMatch(day -> isWithin(day, trend.weeks().get(week).start())));
    }

    private static boolean isWithin(LocalDate day, LocalDate week) {
        return !day.isBefore(week) && day.isBefore(week.plusWeeks(1));
    }

    private static Chart.Lines lines(KpiTrend trend) {
        var target = trend.target() == null ? null : targetValue(trend.target());
        return trend.evidence()
                .map(seen -> new Chart.Lines(seen.centre(), seen.lower(), seen.upper(), seen.limit(), target))
                .orElse(new Chart.Lines(null, null, null, null, target));
    }

    private static Double targetValue(Target target) {
        return target.value();
    }

    private static int trendFrom(KpiTrend trend) {
        var since = trend.since().orElse(null);
        return since == null
                ? trend.weeks().size()
                : (int) trend.weeks().stream()
                        .filter(week -> week.start().isBefore(since))
                        .count();
    }

    /** The weeks in which its definition changed, and those from which on it was measured by another. */
    private static List<Integer> changes(KpiTrend trend) {
        var weeks = trend.weeks();
        var measured = IntStream.range(1, weeks.size())
                .filter(week ->
                        weeks.get(week).version() != 0 && weeks.get(week - 1).version() != 0)
                .filter(week -> weeks.get(week).version() != weeks.get(week - 1).version());
        return IntStream.concat(measured, weeksOf(trend.redefined(), trend))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}
