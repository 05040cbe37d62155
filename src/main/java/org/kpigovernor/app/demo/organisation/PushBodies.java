package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** GitHub's {@code push} deliveries. */
final class PushBodies {
    private static final String NOTHING = "0".repeat(40);

    private final GitHubNodes nodes;

    PushBodies(GitHubNodes nodes) {
        this.nodes = nodes;
    }

    /** The push that creates a pull request's branch, with the commit that it began with. */
    ObjectNode branch(Change change, String firstCommit, Instant pushed) {
        var body = push(change.branch(), NOTHING, change.headCommit(), change.author(), pushed)
                .put("created", true);
        var commits = body.putArray("commits");
        commit(commits, firstCommit, change.moments().firstCommit(), change.author());
        commit(commits, change.headCommit(), pushed.minusSeconds(40), change.author());
        return body;
    }

    /** The push by which a merge moves the main branch on. */
    ObjectNode merge(Change change) {
        var merged = change.moments().merged();
        var body = push("main", change.base(), change.mergeCommit(), change.author(), merged)
                .put("created", false);
        var commits = body.putArray("commits");
        commit(commits, change.mergeCommit(), merged, change.author());
        return body;
    }

    private ObjectNode push(String branch, String before, String after, Person pusher, Instant pushed) {
        var body = Wire.object()
                .put("ref", "refs/heads/" + branch)
                .put("before", before)
                .put("after", after)
                .put("deleted", false)
                .put("forced", false);
        body.set("repository", nodes.pushedRepository(pushed));
        body.set("sender", GitHubNodes.user(pusher));
        body.putObject("pusher").put("name", pusher.login()).put("email", pusher.email());
        var head = body.putObject("head_commit");
        head.put("id", after).put("distinct", true).put("timestamp", Spans.stamp(pushed));
        return body;
    }

    private static void commit(ArrayNode commits, String sha, Instant authored, Person author) {
        var commit = commits.addObject()
                .put("id", sha)
                .put("distinct", true)
                .put("message", "Work on it")
                .put("timestamp", Spans.stamp(authored));
        commit.putObject("author")
                .put("name", author.name())
                .put("email", author.email())
                .put("username", author.login());
    }
}
