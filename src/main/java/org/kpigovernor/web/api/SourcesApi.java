package org.kpigovernor.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.poll.SourceState;
import org.kpigovernor.web.Source;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** How each source is heard of. */
record SourcesApi(WebPorts ports) {
    record SourceView(
            String source,
            boolean webhooks,
            @Nullable Instant lastEvent,
            @Nullable PollingView polling) {}

    record PollingView(
            String state,
            @Nullable Instant lastSuccess,
            @Nullable Instant completeUntil,
            @Nullable Long lagSeconds,
            int lists,
            int backlog,
            double firstReading,
            @Nullable Instant pausedUntil,
            String pausedFor,
            List<SourceState.Complaint> complaints) {
        static PollingView of(SourceState state, Instant now) {
            return new PollingView(
                    state.word().name().toLowerCase(Locale.ROOT),
                    state.succeededAt().orElse(null),
                    state.completeUntil().orElse(null),
                    state.lag(now).map(Duration::toSeconds).orElse(null),
                    state.feeds(),
                    state.backlog(),
                    state.share(),
                    state.pausedUntil().orElse(null),
                    state.pausedFor(),
                    state.complaints());
        }
    }

    Response list(Request request) {
        var now = ports.clock().instant();
        return Json.ok(
                ports.sources().get().stream().map(source -> view(source, now)).toList());
    }

    private static SourceView view(Source source, Instant now) {
        return new SourceView(
                source.name(),
                source.webhooks(),
                source.lastEvent().orElse(null),
                source.polling().map(state -> PollingView.of(state, now)).orElse(null));
    }
}
