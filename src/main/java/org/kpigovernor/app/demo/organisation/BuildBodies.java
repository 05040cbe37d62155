package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A finished build, as GitHub's {@code workflow_run} and as GitLab's pipeline hook tell it. */
final class BuildBodies {
    private static final DateTimeFormatter GITLAB_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final GitHubNodes nodes;

    BuildBodies(GitHubNodes nodes) {
        this.nodes = nodes;
    }

    /** An attempt of a run. */
    record Run(
            long id, int attempt, String branch, String commit, boolean success, Instant started, Instant finished) {}

    ObjectNode workflowRun(Run run, Person actor) {
        var body = nodes.delivery("completed", actor);
        body.putObject("workflow").put("id", 7_700_001).put("name", "build");
        var node = body.putObject("workflow_run")
                .put("id", run.id())
                .put("name", "build")
                .put("event", run.branch().equals("main") ? "push" : "pull_request")
                .put("status", "completed")
                .put("conclusion", run.success() ? "success" : "failure")
                .put("head_branch", run.branch())
                .put("head_sha", run.commit())
                .put("run_number", run.id() % 100_000)
                .put("run_attempt", run.attempt())
                .put("created_at", Spans.stamp(run.started()))
                .put("run_started_at", Spans.stamp(run.started()))
                .put("updated_at", Spans.stamp(run.finished()));
        node.set("head_repository", nodes.repository());
        node.set("repository", nodes.repository());
        return body;
    }

    ObjectNode pipeline(Run run, Person user) {
        var body = Wire.object().put("object_kind", "pipeline");
        body.putObject("object_attributes")
                .put("id", run.id() * 10 + run.attempt())
                .put("ref", run.branch())
                .put("tag", false)
                .put("sha", run.commit())
                .put("source", "push")
                .put("status", run.success() ? "success" : "failed")
                .put("created_at", GITLAB_TIME.format(run.started().minusSeconds(5)))
                .put("finished_at", GITLAB_TIME.format(run.finished()))
                .put("duration", Duration.between(run.started(), run.finished()).toSeconds());
        body.putObject("user").put("id", user.id()).put("name", user.name()).put("username", user.login());
        body.putObject("project")
                .put("id", 5_500_000 + run.id() / 1_000_000)
                .put("path_with_namespace", nodes.name())
                .put("web_url", "https://gitlab.example.com/" + nodes.name())
                .put("default_branch", "main");
        body.putObject("commit").put("id", run.commit()).put("timestamp", Spans.stamp(run.started()));
        return body;
    }
}
