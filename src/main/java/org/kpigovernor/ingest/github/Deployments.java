package org.kpigovernor.ingest.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * {@code deployment} and {@code deployment_status}. The state stands only in the status, and the time of a state is
 * when the status was created.
 */
final class Deployments {
    private Deployments() {}

    static Translation created(Json body) {
        Json deployment = body.object("deployment");
        Instant updatedAt = deployment.timeOrNull("updated_at");
        Instant observedAt = updatedAt == null ? deployment.time("created_at") : updatedAt;
        return Says.events(deployment(body, deployment, null, observedAt));
    }

    static Translation status(Json body) {
        Json status = body.object("deployment_status");
        return Says.events(
                deployment(body, body.object("deployment"), outcome(status.text("state")), status.time("created_at")));
    }

    private static Deployment deployment(
            Json body, Json deployment, Deployment.@Nullable Outcome outcome, Instant observedAt) {
        return new Deployment(
                GitHubDialect.SOURCE,
                Repository.of(body).name(),
                deployment.id("id"),
                deployment.textOrNull("sha"),
                deployment.textOrNull("ref"),
                deployment.text("environment"),
                deployment.time("created_at"),
                outcome,
                outcome == null ? null : observedAt,
                observedAt);
    }

    private static Deployment.@Nullable Outcome outcome(String state) {
        return switch (state) {
            case "success" -> Deployment.Outcome.SUCCESS;
            case "failure", "error" -> Deployment.Outcome.FAILURE;
            default -> null;
        };
    }
}
