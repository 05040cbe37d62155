package org.kpigovernor.ingest.github;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * The pull requests of a repository, the latest changed first, down to those that the last pass knew; of each its own page (only that
 * tells its size), its commits once it is merged, its reviews, and when it was marked ready.
 *
 * <p>What changes while the list is read moves to its beginning, and is what the next pass begins with.
 */
record PullFeed(String repository, Duration backfill) implements Feed {
    @Override
    public String source() {
        return GitHubDialect.SOURCE;
    }

    @Override
    public String name() {
        return "pulls " + repository;
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (state.has("unread")) {
            return new PullDetails(repository).ask(state);
        }
        return state.has("next")
                ? Ask.get(state.get("next"))
                : Ask.get(Rest.path(repository, "/pulls?state=all&sort=updated&direction=desc&per_page=100"))
                        .unless(state.get("etag"));
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (state.has("unread")) {
            var records = new ArrayList<Delivery>();
            var next = new PullDetails(repository).take(state, answer, now, records);
            return turn(records, next, now);
        }
        return answer.isUnchanged() ? Turn.done(List.of(), state) : turn(List.of(), page(state, answer, now), now);
    }

    /** Queues what changed since the last pass. */
    private State page(State state, Answer answer, Instant now) {
        var floor = state.time("floor").orElseGet(() -> floor(state, now));
        var unread = new ArrayList<String>();
        var top = state.time("top").orElse(Instant.EPOCH);
        boolean ended = answer.next().isEmpty();
        var reached = now;
        for (var pull : answer.list()) {
            reached = pull.time("updated_at");
            top = reached.isAfter(top) ? reached : top;
            ended |= reached.isBefore(floor);
            if (!reached.isBefore(floor) && !state.list("seen").contains(entry(pull))) {
                unread.add(entry(pull) + (pull.has("merged_at") ? "@merged" : ""));
            }
        }
        var first = state.has("floor") ? state : state.with("fresh-etag", answer.header("etag"));
        return first.with("floor", floor)
                .with("top", top.equals(Instant.EPOCH) ? null : top)
                .with("unread", unread)
                .with("reached", reached)
                .with("next", ended ? null : answer.next().orElse(null));
    }

    private Instant floor(State state, Instant now) {
        return state.time("cursor").map(cursor -> cursor.minus(Rest.OVERLAP)).orElseGet(() -> now.minus(backfill));
    }

    static String entry(Json pull) {
        return pull.whole("number") + "@" + pull.time("updated_at");
    }

    private static Turn turn(List<Delivery> records, State state, Instant now) {
        if (state.has("unread") || state.has("next")) {
            var from = state.time("floor").orElse(now);
            var reached = state.time("reached").orElse(now);
            return Turn.more(records, state, 1 - Rest.share(from, reached, now));
        }
        return Turn.done(records, finished(state));
    }

    /** Keeps what was seen in the overlap, so that the next pass needn't read that again. */
    private static State finished(State state) {
        var cursor = state.time("top").or(() -> state.time("cursor"));
        var from = cursor.map(top -> top.minus(Rest.OVERLAP)).orElse(Instant.EPOCH);
        var seen = state.list("seen").stream()
                .filter(entry -> !Instant.parse(entry.replaceFirst(".*@", "")).isBefore(from))
                .toList();
        return state.without("floor", "top", "reached", "fresh-etag", "unsettled")
                .with("cursor", cursor.orElse(null))
                .with("etag", state.has("unsettled") ? null : state.get("fresh-etag"))
                .with("seen", seen);
    }

    /** What a delivery about a pull request says of it. */
    static Map<String, Object> about(State state, long number) {
        return Map.of("repository", Rest.json(state.get("repository")), "number", number);
    }
}
