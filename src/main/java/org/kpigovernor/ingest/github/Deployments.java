package org.kpigovernor.ingest.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * {@code deployment} and {@code deployment_status}. The state stands only in the status, and the time of a state is
 * when the status was created.
 */
final class Deployments {
    private Deployments() {}

    static Translation created(Json body) {
        return created(Repository.of(body), body.object("deployment"));
    }

    private static Translation created(Repository repository, Json deployment) {
        Instant updatedAt = deployment.timeOrNull("updated_at");
        Instant observedAt = updatedAt == null ? deployment.time("created_at") : updatedAt;
        return Says.events(deployment(repository, deployment, null, observedAt));
    }

    static Translation status(Json body) {
        return status(Repository.of(body), body.object("deployment"), body.object("deployment_status"));
    }

    private static Translation status(Repository repository, Json deployment, Json status) {
        var outcome = outcome(status.text("state"));
        return Says.events(deployment(repository, deployment, outcome, status.time("created_at")));
    }

    static Translation polled(Polled polled) {
        return created(Repository.of(polled.about()), polled.record());
    }

    static Translation polledStatus(Polled polled) {
        return status(Repository.of(polled.about()), polled.about().object("deployment"), polled.record());
    }

    private static Deployment deployment(
            Repository repository, Json deployment, Deployment.@Nullable Outcome outcome, Instant observedAt) {
        return new Deployment(
                GitHubDialect.SOURCE,
                repository.name(),
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
