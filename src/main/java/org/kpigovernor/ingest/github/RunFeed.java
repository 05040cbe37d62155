package org.kpigovernor.ingest.github;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The workflow runs of a repository. GitHub lists no more than a thousand of a window of creation times, so a window that has more is
 * halved until it hasn't. A run that isn't completed is read again by itself; a run that is run again keeps its creation time, so once a
 * day the time in which that can happen is read again; of such a run the earlier attempts are read too.
 */
record RunFeed(String repository, Duration backfill) implements Feed {
    private static final int CAP = 1_000;
    private static final int NOT_FOUND = 404;
    private static final Duration LATE = Duration.ofHours(1);
    private static final Duration SWEEP_EVERY = Duration.ofDays(1);

    /** So long a run can be run again. */
    private static final Duration SWEEP = Duration.ofDays(30);

    private static final int REREADS = 2;

    @Override
    public String source() {
        return GitHubDialect.SOURCE;
    }

    @Override
    public String name() {
        return "runs " + repository;
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (!state.has("repository")) {
            return Ask.get(Rest.path(repository, ""));
        }
        if (!state.has("to")) {
            var path = "/actions/runs/" + state.list("unread").get(0);
            return Ask.get(Rest.path(repository, path)).taking(NOT_FOUND);
        }
        var window = state.get("from") + ".." + state.get("to");
        return Ask.get(
                state.has("next")
                        ? state.get("next")
                        : Rest.path(repository, "/actions/runs?per_page=100&created=" + window));
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (!state.has("repository")) {
            return begin(state, Rest.repository(answer.object()), now);
        }
        return state.has("to") ? page(state, answer, now) : single(state, answer, now);
    }

    private Turn begin(State state, String repository, Instant now) {
        var until = now.truncatedTo(ChronoUnit.SECONDS);
        boolean sweep = state.time("swept")
                .map(swept -> !swept.plus(SWEEP_EVERY).isAfter(now))
                .orElse(true);
        var from = !state.has("cursor")
                ? until.minus(backfill)
                : sweep
                        ? until.minus(SWEEP)
                        : state.time("cursor").orElse(until).minus(LATE);
        return Turn.more(
                List.of(),
                state.with("repository", repository)
                        .with("begin", from)
                        .with("from", from)
                        .with("to", until)
                        .with("until", until)
                        .with("sweeping", sweep ? "yes" : null),
                0);
    }

    private Turn page(State state, Answer answer, Instant now) {
        var from = state.time("from").orElseThrow();
        var to = state.time("to").orElseThrow();
        var total = answer.object().countOrNull("total_count");
        int found = total == null ? 0 : total;
        var size = Duration.between(from, to);
        if (!state.has("next") && found >= CAP && size.toSeconds() > 1) {
            return Turn.more(List.of(), state.with("to", from.plusSeconds(size.toSeconds() / 2)), share(state));
        }
        var records = new ArrayList<Delivery>();
        var read = state.has("next") ? state : state.with("total", found);
        for (var run : answer.object().list("workflow_runs")) {
            records.add(record(state, run, now));
            read = noted(read, run);
        }
        var more = answer.next();
        if (more.isPresent()) {
            return Turn.more(records, read.with("next", more.get()), share(read));
        }
        return window(records, read.without("next"), found, size);
    }

    /** After the last page of a window: what was deleted or added while it was read may have moved a run past a page's end. */
    private Turn window(List<Delivery> records, State state, int found, Duration size) {
        if (found != state.number("total") && state.number("rereads") < REREADS) {
            return Turn.more(records, state.with("rereads", state.number("rereads") + 1), share(state));
        }
        var until = state.time("until").orElseThrow();
        var to = state.time("to").orElseThrow();
        var rest = state.without("total", "rereads");
        if (to.isBefore(until)) {
            var from = to.plusSeconds(1);
            var next = from.plus(found < CAP / 3 ? size.multipliedBy(2) : size);
            return Turn.more(
                    records, rest.with("from", from).with("to", next.isAfter(until) ? until : next), share(rest));
        }
        var unread = new LinkedHashSet<>(state.list("attempts"));
        unread.addAll(state.list("open"));
        return singles(
                records,
                rest.without("from", "to", "attempts", "open", "begin")
                        .with("open", state.list("fresh"))
                        .without("fresh")
                        .with("unread", List.copyOf(unread)));
    }

    /** Runs that aren't completed yet, earlier attempts of those that were run again, and no more for those that were met now. */
    private static State noted(State state, Json run) {
        var id = run.id("id");
        var open = new ArrayList<>(state.list("open"));
        open.remove(id);
        var fresh = new ArrayList<>(state.list("fresh"));
        if (!run.text("status").equals("completed") && !fresh.contains(id)) {
            fresh.add(id);
        }
        var attempts = new LinkedHashSet<>(state.list("attempts"));
        var attempt = run.countOrNull("run_attempt");
        boolean changed = state.time("cursor")
                .map(cursor -> !run.time("updated_at").isBefore(cursor.minus(SWEEP_EVERY)))
                .orElse(true);
        for (int earlier = 1; attempt != null && changed && earlier < attempt; earlier++) {
            attempts.add(id + "/attempts/" + earlier);
        }
        return state.with("open", open).with("fresh", fresh).with("attempts", List.copyOf(attempts));
    }

    private Turn single(State state, Answer answer, Instant now) {
        var unread = state.list("unread");
        var open = new ArrayList<>(state.list("open"));
        var records = new ArrayList<Delivery>();
        if (answer.isSuccess()) {
            var run = answer.object();
            records.add(record(state, run, now));
            if (!run.text("status").equals("completed") && !open.contains(run.id("id"))) {
                open.add(run.id("id"));
            }
        }
        return singles(records, state.with("open", open).with("unread", unread.subList(1, unread.size())));
    }

    private static Turn singles(List<Delivery> records, State state) {
        if (state.has("unread")) {
            return Turn.more(records, state, 1);
        }
        return Turn.done(
                records,
                state.without("repository", "until", "sweeping")
                        .with("cursor", state.get("until"))
                        .with("swept", state.get(state.has("sweeping") ? "until" : "swept")));
    }

    private static Delivery record(State state, Json run, Instant now) {
        return Rest.records("runs", Map.of("repository", Rest.json(state.get("repository"))))
                .delivery(run, now);
    }

    private static double share(State state) {
        var from = state.time("begin").orElseThrow();
        return Rest.share(
                from, state.time("from").orElseThrow(), state.time("until").orElseThrow());
    }
}
