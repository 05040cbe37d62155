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
 * The commits of a repository's default branch, from its head along first parents back to the head of the last pass: what tells which
 * pull requests a deployment contains when no webhook told the pushes.
 */
record CommitFeed(String repository, Duration backfill) implements Feed {
    /** An empty repository has no commits to list. */
    private static final int CONFLICT = 409;

    @Override
    public String source() {
        return GitHubDialect.SOURCE;
    }

    @Override
    public String name() {
        return "commits " + repository;
    }

    @Override
    public Ask ask(State state, Instant now) {
        if (!state.has("repository")) {
            return Ask.get(Rest.path(repository, ""));
        }
        if (state.has("next")) {
            return Ask.get(state.get("next"));
        }
        var branch = Rest.json(state.get("repository")).text("default_branch");
        return Ask.get(Rest.path(repository, "/commits?sha=" + Ask.escaped(branch) + "&per_page=100"))
                .unless(state.get("etag"))
                .taking(CONFLICT);
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (!state.has("repository")) {
            return Turn.more(List.of(), state.with("repository", Rest.repository(answer.object())), 0);
        }
        return answer.isSuccess() ? page(state, answer, now) : Turn.done(List.of(), state.without("repository"));
    }

    private Turn page(State state, Answer answer, Instant now) {
        var floor = state.time("floor").orElseGet(() -> now.minus(backfill));
        var walk = new Walk(state, floor, now);
        answer.list().forEach(walk::meet);
        var first = state.has("floor") ? state : state.with("fresh-etag", answer.header("etag"));
        var next = first.with("floor", floor).with("walk", walk.expected).with("new-head", walk.newest);
        if (walk.ended || answer.next().isEmpty()) {
            return Turn.done(walk.records, finished(next));
        }
        return Turn.more(
                walk.records, next.with("next", answer.next().orElse(null)), 1 - Rest.share(floor, walk.reached, now));
    }

    private static State finished(State state) {
        return state.without("floor", "walk", "next", "new-head", "fresh-etag", "repository")
                .with("head", state.get("new-head"))
                .with("etag", state.get("fresh-etag"));
    }

    /** Follows first parents through a list in which every commit comes after those that it is a parent of. */
    private static final class Walk {
        private final State state;
        private final Instant floor;
        private final Instant now;
        private final Json repository;
        private final List<Delivery> records = new ArrayList<>();
        private String expected;
        private String newest;
        private boolean ended;
        private Instant reached;

        Walk(State state, Instant floor, Instant now) {
            this.state = state;
            this.floor = floor;
            this.now = now;
            this.reached = now;
            this.repository = Rest.json(state.get("repository"));
            this.expected = state.get("walk");
            this.newest = state.get("new-head");
        }

        void meet(Json commit) {
            var sha = commit.text("sha");
            if (newest.isEmpty()) {
                newest = sha;
                expected = sha;
            }
            if (ended || !sha.equals(expected)) {
                return;
            }
            reached = commit.object("commit").object("committer").time("date");
            if (sha.equals(state.get("head")) || reached.isBefore(floor)) {
                ended = true;
                return;
            }
            var about = Map.of("repository", repository);
            records.add(Rest.records("commits", about).delivery(commit, now));
            var parents = commit.list("parents");
            ended = parents.isEmpty();
            expected = ended ? "" : parents.get(0).text("sha");
        }
    }
}
