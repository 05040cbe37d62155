package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** GitHub's {@code pull_request} and {@code pull_request_review} deliveries. */
final class PullRequestBodies {
    private static final long FIRST_ID = 2_100_000_000L;

    private final GitHubNodes nodes;
    private final int team;

    PullRequestBodies(GitHubNodes nodes, int team) {
        this.nodes = nodes;
        this.team = team;
    }

    ObjectNode pullRequest(String action, Change change, Instant now) {
        var body = nodes.delivery(action, change.author()).put("number", change.number());
        body.set("pull_request", whole(change, now));
        return body;
    }

    ObjectNode review(Change change, Person reviewer, String state, Instant submitted) {
        var body = nodes.delivery("submitted", reviewer);
        var review = body.putObject("review")
                .put("id", id(change) * 4 + state.length() % 4)
                .put("state", state)
                .put("commit_id", change.headCommit())
                .put("submitted_at", Spans.stamp(submitted));
        review.set("user", GitHubNodes.user(reviewer));
        body.set("pull_request", common(change, submitted));
        return body;
    }

    private ObjectNode whole(Change change, Instant now) {
        var merged = change.mergedBy(now);
        return common(change, now)
                .put("merged", merged)
                .put("commits", 2)
                .put("changed_files", 4)
                .put("additions", change.size().additions())
                .put("deletions", change.size().deletions());
    }

    private ObjectNode common(Change change, Instant now) {
        var merged = change.mergedBy(now);
        var closed = merged ? Spans.stamp(change.moments().merged()) : null;
        var node = Wire.object()
                .put("id", id(change))
                .put("number", change.number())
                .put("state", merged ? "closed" : "open")
                .put("title", change.branch().replace('-', ' '))
                .put("draft", change.draft() && now.isBefore(change.moments().ready()))
                .put("created_at", Spans.stamp(change.moments().opened()))
                .put("updated_at", Spans.stamp(now))
                .put("closed_at", closed)
                .put("merged_at", closed)
                .put("merge_commit_sha", merged ? change.mergeCommit() : null);
        node.set("user", GitHubNodes.user(change.author()));
        node.set("head", nodes.end(change.branch(), change.headCommit()));
        node.set("base", nodes.end("main", change.base()));
        var labels = node.putArray("labels");
        change.labels().forEach(label -> labels.addObject().put("name", label));
        return node;
    }

    private long id(Change change) {
        return FIRST_ID + team * 1_000_000L + change.number();
    }
}
