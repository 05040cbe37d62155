package org.kpigovernor.ingest.cdevents;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Build.Outcome;
import org.kpigovernor.ingest.Builds;
import org.kpigovernor.ingest.Projects;
import org.kpigovernor.ingest.Translation;

/**
 * A finished pipeline run. CDEvents tells no branch, so all runs count as the default branch's; and its start is in
 * another event, so it isn't known.
 */
record PipelineRuns(Projects projects, Builds builds) {
    Translation finished(CdEvent event) {
        String pipeline = event.content().textOrNull("pipelineName");
        String source = event.subject().textOrNull("source");
        String project = projects.name(
                CdEventsDialect.SOURCE, pipeline, source, event.context().text("source"));
        Build build = new Build(
                CdEventsDialect.SOURCE,
                project,
                event.subject().text("id"),
                1,
                pipeline == null ? project : pipeline,
                null,
                true,
                null,
                event.at(),
                outcome(event.content().textOrNull("outcome")),
                event.at());
        return builds.translation(build, null);
    }

    private static Outcome outcome(@Nullable String outcome) {
        return switch (outcome == null ? "" : outcome) {
            case "success" -> Outcome.SUCCESS;
            case "failure", "error" -> Outcome.FAILURE;
            default -> Outcome.IGNORED;
        };
    }
}
