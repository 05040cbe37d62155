package org.kpigovernor.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.ingest.poll.SourceState;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.Source;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Response;

/** How each source is heard of: what is read, how far the first reading is, and what is wrong. */
record SourcesPage(WebPorts ports) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** A source in words; {@code percent} is how much of the first reading is done. */
    public record SourceRow(
            String name,
            String webhooks,
            String polling,
            int percent,
            String lastEvent,
            String lastSuccess,
            String lag,
            String backlog,
            List<String> complaints) {}

    Response show() {
        var now = ports.clock().instant();
        var rows =
                ports.sources().get().stream().map(source -> row(source, now)).toList();
        return Templates.page("sources", Map.of("sources", rows));
    }

    private static SourceRow row(Source source, Instant now) {
        var state = source.polling();
        return new SourceRow(
                source.name(),
                source.webhooks() ? "taken" : "refused",
                state.map(SourcesPage::words).orElse("not polled"),
                state.map(one -> (int) Math.round(one.share() * 100)).orElse(100),
                moment(source.lastEvent()),
                state.map(one -> moment(one.succeededAt())).orElse("–"),
                state.flatMap(one -> one.lag(now)).map(SourcesPage::words).orElse("–"),
                state.map(one -> one.backlog() + " of " + one.feeds() + " lists")
                        .orElse("–"),
                state.map(SourcesPage::complaints).orElse(List.of()));
    }

    private static String words(SourceState state) {
        return switch (state.word()) {
            case FILLING -> "first reading";
            case CURRENT -> "current";
            case WAITING -> "waits until " + moment(state.pausedUntil());
            case FAILING -> "something is wrong";
        };
    }

    private static List<String> complaints(SourceState state) {
        var own = state.pausedFor().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(state.source() + " " + state.pausedFor());
        return Stream.concat(own, state.complaints().stream().map(one -> one.feed() + ": " + one.what()))
                .toList();
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(at -> Days.moment(at, UTC)).orElse("never");
    }

    private static String words(Duration span) {
        return span.toHours() >= 48
                ? span.toDays() + " d"
                : span.toMinutes() >= 120 ? span.toHours() + " h" : span.toMinutes() + " min";
    }
}
