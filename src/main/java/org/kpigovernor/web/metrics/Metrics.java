package org.kpigovernor.web.metrics;

import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Response;

/** {@code GET /metrics}: the service's own state and the latest readings, as OpenMetrics text, read afresh at each request. */
public final class Metrics {
    private final WebPorts ports;

    public Metrics(WebPorts ports) {
        this.ports = ports;
    }

    public Response scrape() {
        var bytes = new ByteArrayOutputStream();
        try {
            OpenMetricsTextFormatWriter.create().write(bytes, snapshots());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Response(200, OpenMetricsTextFormatWriter.CONTENT_TYPE, bytes.toByteArray(), Map.of());
    }

    private MetricSnapshots snapshots() {
        var metrics = MetricSnapshots.builder()
                .metricSnapshot(deliveries())
                .metricSnapshot(deadLetters())
                .metricSnapshot(backlog())
                .metricSnapshot(notices())
                .metricSnapshot(channels())
                .metricSnapshot(answers())
                .metricSnapshot(openCases())
                .metricSnapshot(LatestReadings.of(ports))
                .metricSnapshot(heap())
                .metricSnapshot(uptime());
        RuleMetrics.of(ports).forEach(metrics::metricSnapshot);
        SourceMetrics.of(ports).forEach(metrics::metricSnapshot);
        return metrics.build();
    }

    private CounterSnapshot deliveries() {
        var metric = CounterSnapshot.builder()
                .name("kpi_governor_deliveries")
                .help("Deliveries by source and what became of them");
        ports.deliveries()
                .get()
                .forEach((source, outcomes) ->
                        outcomes.forEach((outcome, count) -> metric.dataPoint(CounterDataPointSnapshot.builder()
                                .labels(Labels.of("source", source, "outcome", outcome))
                                .value(count)
                                .build())));
        return metric.build();
    }

    private MetricSnapshot deadLetters() {
        return gauge(
                "kpi_governor_dead_letters",
                "Deliveries that couldn't be translated and wait for somebody",
                ports.inbox().counts().values().stream()
                        .mapToDouble(outcomes -> outcomes.getOrDefault("dead", 0L))
                        .sum());
    }

    private MetricSnapshot backlog() {
        return gauge("kpi_governor_inbox_backlog", "Deliveries that wait to be translated", (double)
                ports.inbox().backlog());
    }

    private GaugeSnapshot notices() {
        var metric = GaugeSnapshot.builder().name("kpi_governor_notices").help("Notices by channel and state");
        ports.outbox()
                .counts()
                .forEach(count -> metric.dataPoint(point(
                        Labels.of("channel", count.channel(), "state", count.state()), (double) count.notices())));
        return metric.build();
    }

    private GaugeSnapshot channels() {
        var metric = GaugeSnapshot.builder()
                .name("kpi_governor_channel_up")
                .help("Whether notices get out over a channel; 0 while it rests after failures of its connection");
        ports.channels()
                .get()
                .forEach(state ->
                        metric.dataPoint(point(Labels.of("channel", state.channel()), state.up() ? 1.0 : 0.0)));
        return metric.build();
    }

    private CounterSnapshot answers() {
        var metric =
                CounterSnapshot.builder().name("kpi_governor_answers").help("Mails that came in by what came of them");
        ports.answers()
                .get()
                .forEach((outcome, count) -> metric.dataPoint(CounterDataPointSnapshot.builder()
                        .labels(Labels.of("outcome", outcome.name().toLowerCase(Locale.ROOT)))
                        .value(count)
                        .build()));
        return metric.build();
    }

    private MetricSnapshot openCases() {
        return gauge(
                "kpi_governor_open_cases",
                "Cases that aren't resolved",
                ports.cases().find(null, null, true).size());
    }

    private static MetricSnapshot heap() {
        var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return gauge("jvm_memory_used_bytes", "Heap in use", (double) used);
    }

    private static MetricSnapshot uptime() {
        var seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        return gauge("process_uptime_seconds", "Time since the process began", seconds);
    }

    static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static MetricSnapshot gauge(String name, String help, double value) {
        return new GaugeSnapshot(
                new io.prometheus.metrics.model.snapshots.MetricMetadata(name, help),
                List.of(point(Labels.EMPTY, value)));
    }
}
