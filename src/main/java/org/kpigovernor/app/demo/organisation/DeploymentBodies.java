package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** GitHub's {@code deployment} and {@code deployment_status} deliveries. */
final class DeploymentBodies {
    private final GitHubNodes nodes;

    DeploymentBodies(GitHubNodes nodes) {
        this.nodes = nodes;
    }

    /** A deployment: its id, the commit and where it goes. */
    record Rollout(long id, String commit, String environment, Person by, Instant created) {}

    ObjectNode created(Rollout rollout) {
        var body = nodes.delivery("created", rollout.by());
        body.set("deployment", deployment(rollout));
        return body;
    }

    ObjectNode status(Rollout rollout, String state, Instant at) {
        var body = nodes.delivery("created", rollout.by());
        var status = body.putObject("deployment_status")
                .put("id", rollout.id() * 4 + state.length() % 4)
                .put("state", state)
                .put("environment", rollout.environment())
                .put("created_at", Spans.stamp(at))
                .put("updated_at", Spans.stamp(at));
        status.set("creator", GitHubNodes.user(rollout.by()));
        body.set("deployment", deployment(rollout));
        return body;
    }

    private static ObjectNode deployment(Rollout rollout) {
        var node = Wire.object()
                .put("id", rollout.id())
                .put("sha", rollout.commit())
                .put("ref", "main")
                .put("task", "deploy")
                .put("original_environment", rollout.environment())
                .put("environment", rollout.environment())
                .put("production_environment", rollout.environment().equals("production"))
                .put("created_at", Spans.stamp(rollout.created()))
                .put("updated_at", Spans.stamp(rollout.created()));
        node.set("creator", GitHubNodes.user(rollout.by()));
        return node;
    }
}
