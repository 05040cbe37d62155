package org.kpigovernor.ingest.ci;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.events.Build.Outcome;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * CircleCI: a workflow that has ended is a build, by a webhook or read with its pipeline and project (a re-run is a workflow of its
 * own); its jobs aren't counted again.
 */
public final class CircleCiDialect extends BuildServer {
    static final String SOURCE = "circleci";

    /** The kind of the records that {@link CircleCiFeed} reads. */
    static final String WORKFLOWS = "workflows";

    private static final Duration LATER = Duration.ofMillis(1);

    public CircleCiDialect(Sources sources) {
        super(SOURCE, sources);
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        String type = body.text("type");
        if (!type.equals("workflow-completed")) {
            return Says.unused(type);
        }
        Json workflow = body.object("workflow");
        Instant stoppedAt = workflow.timeOrNull("stopped_at");
        return finished(run(body, workflow, stoppedAt == null ? body.time("happened_at") : stoppedAt));
    }

    @Override
    public Translation polled(Polled polled) {
        Json workflow = polled.record();
        String status = workflow.text("status");
        Instant stoppedAt = workflow.timeOrNull("stopped_at");
        if (!polled.kind().equals(WORKFLOWS) || stoppedAt == null || !CircleCiWorkflow.hasEnded(workflow)) {
            return Says.unused(polled.kind(), status);
        }
        return finished(run(polled.about(), workflow, stoppedAt));
    }

    private Run run(Json about, Json workflow, Instant finishedAt) {
        CircleCiProject project = new CircleCiProject(about.object("project"));
        Checkout checkout = new CircleCiPipeline(about.object("pipeline"), project.defaultBranch()).checkout();
        return new Run(
                project(project.names(checkout.repository())),
                workflow.id("id"),
                workflow.text("name"),
                checkout,
                workflow.timeOrNull("created_at"),
                finishedAt,
                outcome(workflow.text("status")),
                observedAt(checkout, project, finishedAt));
    }

    /** Who knows the default branch by its name is believed, not who guesses it. */
    private static Instant observedAt(Checkout checkout, CircleCiProject project, Instant finishedAt) {
        boolean known = project.defaultBranch() != null
                && checkout.ofDefaultBranch() != DefaultBranch.is(checkout.branch(), null);
        return known ? finishedAt.plus(LATER) : finishedAt;
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "success" -> Outcome.SUCCESS;
            case "failed", "error" -> Outcome.FAILURE;
            default -> Outcome.IGNORED;
        };
    }

    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        return body.get().idOrNull("id");
    }
}
