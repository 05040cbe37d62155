package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Build.Outcome;
import org.kpigovernor.ingest.Builds;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * {@code pipeline}, and pipelines of the API: they count once they have finished, from when they were created, as webhooks don't tell
 * when they started. A pipeline whose jobs are retried keeps its id, and ends as it ended last.
 */
record Pipelines(Builds builds) {
    Translation delivered(Json body) {
        return read("pipeline", Project.of(body), body.object("object_attributes"));
    }

    Translation read(Polled polled) {
        return read(polled.kind(), Project.of(polled.about()), polled.record());
    }

    private Translation read(String kind, Project project, Json pipeline) {
        String status = pipeline.text("status");
        Outcome outcome = outcome(status);
        Instant finishedAt = ToTheSecond.orNull(pipeline, "finished_at");
        return outcome == null || finishedAt == null
                ? Says.unused(kind, status)
                : builds.translation(build(project, pipeline, outcome, finishedAt), pipeline.textOrNull("ref"));
    }

    private static Build build(Project project, Json pipeline, Outcome outcome, Instant finishedAt) {
        String name = pipeline.textOrNull("name");
        return new Build(
                GitLabDialect.SOURCE,
                project.path(),
                pipeline.id("id"),
                1,
                name == null ? project.path() : name,
                pipeline.textOrNull("sha"),
                isOfDefaultBranch(pipeline, project),
                ToTheSecond.orNull(pipeline, "created_at"),
                finishedAt,
                outcome,
                finishedAt);
    }

    /** The pipeline of a merge request from a fork may name the fork's branch. */
    private static boolean isOfDefaultBranch(Json pipeline, Project project) {
        String source = pipeline.textOrNull("source");
        boolean ofRequest = source != null && source.endsWith("_request_event");
        return !ofRequest && !pipeline.flag("tag") && project.isDefault(pipeline.textOrNull("ref"));
    }

    static boolean hasEnded(String status) {
        return outcome(status) != null;
    }

    /** Null while it goes on, or waits for somebody. */
    private static @Nullable Outcome outcome(String status) {
        return switch (status) {
            case "success" -> Outcome.SUCCESS;
            case "failed" -> Outcome.FAILURE;
            case "canceled", "skipped" -> Outcome.IGNORED;
            default -> null;
        };
    }
}
