package org.kpigovernor.ingest.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.Records;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The incidents of a service. A pass lists all that are open, since one that was resolved may be open again, and then those created
 * since the last pass, window by window; it asks for each that was open and isn't in a list any more; and it reads the log of each
 * that is new or has changed.
 *
 * @param backfill how far back the first pass goes
 */
record IncidentFeed(String service, Duration backfill) implements Feed {
    /** How far a pass goes back before the end of the one before: a list may show what was just created some time later. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int GONE = 404;

    @Override
    public String source() {
        return PagerDutyDialect.SOURCE;
    }

    @Override
    public String name() {
        return "incidents " + service;
    }

    @Override
    public Ask ask(State state, Instant now) {
        var watch = Watch.read(state.get("watch"));
        return watch.unread().map(id -> log(id, state)).orElseGet(() -> list(state, watch));
    }

    private Ask list(State state, Watch watch) {
        return switch (state.get("phase")) {
            case "created" ->
                Ask.get("/incidents?since=" + state.get("since") + "&until=" + Windows.until(state) + "&total=true"
                        + page(state));
            case "missed" ->
                Ask.get("/incidents/" + watch.missed().orElseThrow()).taking(GONE);
            default ->
                Ask.get("/incidents?date_range=all&statuses%5B%5D=triggered&statuses%5B%5D=acknowledged" + page(state));
        };
    }

    private static Ask log(String id, State state) {
        return Ask.get("/incidents/" + id + "/log_entries?is_overview=true&limit=" + Windows.SIZE + "&offset="
                        + state.number("log-offset"))
                .taking(GONE);
    }

    private String page(State state) {
        return "&service_ids%5B%5D=" + service + "&sort_by=created_at:asc&limit=" + Windows.SIZE + "&offset="
                + state.number("offset");
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        var begun = began(state, now);
        var watch = Watch.read(state.get("watch"));
        var unread = watch.unread();
        if (unread.isPresent()) {
            return entries(begun, watch, unread.get(), answer, now);
        }
        return switch (state.get("phase")) {
            case "created" -> created(begun, watch, answer, now);
            case "missed" -> missed(begun, watch, answer, now);
            default -> open(begun, watch, answer, now);
        };
    }

    private State began(State state, Instant now) {
        if (state.has("began")) {
            return state;
        }
        Instant began = now.truncatedTo(ChronoUnit.SECONDS);
        return state.with("began", began).with("since", state.time("since").orElse(began.minus(backfill)));
    }

    private Turn open(State state, Watch watch, Answer answer, Instant now) {
        Json page = answer.object();
        var next = Windows.paged(state, page);
        return listed(page, next.has("offset") ? next : next.with("phase", "created"), watch, now);
    }

    private Turn created(State state, Watch watch, Answer answer, Instant now) {
        Json page = answer.object();
        if (Windows.isTooFull(page, state)) {
            return Turn.more(List.of(), Windows.halved(state), share(state));
        }
        var next = Windows.paged(state, page);
        if (!next.has("offset")) {
            next = Windows.isLast(state) ? next.with("phase", "missed") : next.with("since", Windows.until(state));
        }
        return listed(page, next, watch, now);
    }

    private Turn listed(Json page, State next, Watch watch, Instant now) {
        List<Json> incidents = page.list("incidents");
        var seen = watch;
        for (Json incident : incidents) {
            seen = seen.seen(incident);
        }
        return turn(deliveries(incidents, now), next, seen);
    }

    private Turn missed(State state, Watch watch, Answer answer, Instant now) {
        if (!answer.isSuccess()) {
            return turn(List.of(), state, watch.without(watch.missed().orElseThrow()));
        }
        Json incident = answer.object().object("incident");
        return turn(deliveries(List.of(incident), now), state, watch.seen(incident));
    }

    private Turn entries(State state, Watch watch, String id, Answer answer, Instant now) {
        if (!answer.isSuccess()) {
            return turn(List.of(), state.without("log-offset"), watch.logRead(id));
        }
        Json page = answer.object();
        var records = new Records(source(), PagerDutyDialect.LOG_ENTRIES, watch.about(id));
        var told = page.list("log_entries").stream()
                .filter(RestLogEntries::isUsed)
                .map(entry -> records.delivery(entry, now))
                .toList();
        boolean more = page.flag("more") && !page.list("log_entries").isEmpty();
        return more
                ? turn(told, state.with("log-offset", state.number("log-offset") + Windows.SIZE), watch)
                : turn(told, state.without("log-offset"), watch.logRead(id));
    }

    private List<Delivery> deliveries(List<Json> incidents, Instant now) {
        var records = new Records(source(), PagerDutyDialect.INCIDENTS, Map.of());
        return incidents.stream()
                .map(incident -> records.delivery(incident, now))
                .toList();
    }

    private Turn turn(List<Delivery> records, State state, Watch watch) {
        boolean rest = watch.unread().isPresent() || !state.get("phase").equals("missed");
        if (rest || watch.missed().isPresent()) {
            return Turn.more(records, state.with("watch", watch.text()), share(state));
        }
        Instant since = Instant.parse(state.get("began")).minus(OVERLAP);
        return Turn.done(
                records,
                State.EMPTY
                        .with("since", since)
                        .with("watch", watch.keptSince(since).text()));
    }

    /** Of the time that lists cover; the share that is over when the windows are. */
    private double share(State state) {
        Instant end = Instant.parse(state.get("began"));
        double left = Duration.between(Instant.parse(state.get("since")), end).toMillis();
        return 1 - left / Math.max(1, backfill.toMillis());
    }
}
