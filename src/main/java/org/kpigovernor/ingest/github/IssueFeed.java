package org.kpigovernor.ingest.github;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * The issues of a repository, the longest unchanged first. After each page it asks for what changed since that page's last, so that
 * nothing moves past it while it reads.
 */
record IssueFeed(String repository, Duration backfill) implements Feed {
    /** The repository has no issues switched on. */
    private static final int GONE = 410;

    @Override
    public String source() {
        return GitHubDialect.SOURCE;
    }

    @Override
    public String name() {
        return "issues " + repository;
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (state.has("next")) {
            return Ask.get(state.get("next"));
        }
        var path = "/issues?state=all&sort=updated&direction=asc&per_page=100&since=" + since(state, now);
        return Ask.get(Rest.path(repository, path)).taking(GONE);
    }

    /** In a pass what the last page reached; at its beginning a little before what the last pass reached. */
    private Instant since(State state, Instant now) {
        return state.time("reached")
                .or(() -> state.time("cursor").map(cursor -> cursor.minus(Rest.OVERLAP)))
                .orElseGet(() -> now.minus(backfill).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (!answer.isSuccess()) {
            return Turn.done(List.of(), state);
        }
        var since = since(state, now);
        var from = state.time("from").orElse(since);
        var of = Rest.records("issues", Map.of("repository", Rest.named(repository)));
        var records = new ArrayList<Delivery>();
        var reached = since;
        for (var issue : answer.list()) {
            var updated = issue.time("updated_at");
            reached = updated.isAfter(reached) ? updated : reached;
            if (!issue.has("pull_request")) {
                records.add(of.delivery(issue, now));
            }
        }
        var link = answer.next();
        if (link.isEmpty()) {
            return Turn.done(records, state.without("from", "next", "reached").with("cursor", reached));
        }
        // A page of things that all changed in one second leaves only its next link to get on by
        var stuck = reached.equals(since) ? link.get() : null;
        var next = state.with("from", from).with("reached", reached).with("next", stuck);
        return Turn.more(records, next, Rest.share(from, reached, now));
    }
}
