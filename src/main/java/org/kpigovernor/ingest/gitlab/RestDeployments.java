package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * A deployment of the API. It doesn't tell when it came to its state: its job tells, and where there is none, as for one that was made
 * through the API, the time of its last change.
 */
final class RestDeployments {
    private RestDeployments() {}

    static Translation read(Polled polled) {
        Json deployment = polled.record();
        Json job = deployment.objectOrNull("deployable");
        Deployment.Outcome outcome = Deployments.outcome(status(deployment, job));
        Instant updatedAt = ToTheSecond.of(deployment, "updated_at");
        return Says.events(new Deployment(
                GitLabDialect.SOURCE,
                Project.of(polled.about()).path(),
                deployment.id("id"),
                deployment.textOrNull("sha"),
                deployment.textOrNull("ref"),
                deployment.object("environment").text("name"),
                ToTheSecond.of(deployment, "created_at"),
                outcome,
                outcome == null ? null : finishedAt(job, updatedAt),
                updatedAt));
    }

    private static Instant finishedAt(@Nullable Json job, Instant updatedAt) {
        Instant told = job == null ? null : ToTheSecond.orNull(job, "finished_at");
        return told == null ? updatedAt : told;
    }

    /** Old servers tell only the job's. */
    private static String status(Json deployment, @Nullable Json job) {
        String status = deployment.textOrNull("status");
        return status == null && job != null ? job.text("status") : deployment.text("status");
    }
}
