package org.kpigovernor.web.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kpigovernor.ingest.poll.SourceState;
import org.kpigovernor.web.WebPorts;

/** How polling goes, by source; what isn't known yet has no value. */
final class SourceMetrics {
    private SourceMetrics() {}

    static List<MetricSnapshot> of(WebPorts ports) {
        var now = ports.clock().instant();
        var states = ports.sources().get().stream()
                .flatMap(source -> source.polling().stream())
                .toList();
        return List.of(
                gauge("last_success_seconds", "When it last answered, as seconds since 1970", states, state -> state
                        .succeededAt()
                        .map(SourceMetrics::seconds)),
                gauge("lag_seconds", "Time since all that it knew had been read", states, state -> state.lag(now)
                        .map(SourceMetrics::seconds)),
                gauge("backlog", "Lists that aren't read to their end", states, state -> Optional.of(
                        (double) state.backlog())),
                gauge("complaints", "Lists with which something is wrong", states, state -> Optional.of(
                        (double) state.complaints().size())),
                gauge("first_reading_ratio", "How much of the first reading is done", states, state -> Optional.of(
                        state.share())));
    }

    private static double seconds(Instant moment) {
        return moment.toEpochMilli() / 1000.0;
    }

    private static double seconds(Duration span) {
        return span.toMillis() / 1000.0;
    }

    private static MetricSnapshot gauge(
            String name, String help, List<SourceState> states, Function<SourceState, Optional<Double>> value) {
        var metric = GaugeSnapshot.builder().name("kpi_governor_source_" + name).help(help);
        states.forEach(state -> value.apply(state)
                .ifPresent(known -> metric.dataPoint(Metrics.point(Labels.of("source", state.source()), known))));
        return metric.build();
    }
}
