package org.kpigovernor.ingest.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Build.Outcome;
import org.kpigovernor.ingest.Builds;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** {@code workflow_run}: counts once its status is completed, whatever the action is called. */
record WorkflowRuns(Builds builds) {
    Translation read(Json body) {
        return read(body, body.object("workflow_run"));
    }

    Translation polled(Polled polled) {
        return read(polled.about(), polled.record());
    }

    private Translation read(Json body, Json run) {
        String status = run.text("status");
        if (!status.equals("completed")) {
            return Says.unused("workflow_run", status);
        }
        return builds.translation(build(body, run), run.textOrNull("head_branch"));
    }

    private static Build build(Json body, Json run) {
        Repository repository = Repository.of(body);
        Integer attempt = run.countOrNull("run_attempt");
        Instant startedAt = run.timeOrNull("run_started_at");
        Instant finishedAt = run.time("updated_at");
        return new Build(
                GitHubDialect.SOURCE,
                repository.name(),
                run.id("id"),
                attempt == null ? 1 : attempt,
                name(body, run),
                run.textOrNull("head_sha"),
                isOfDefaultBranch(run, repository),
                startedAt == null ? run.timeOrNull("created_at") : startedAt,
                finishedAt,
                outcome(run.textOrNull("conclusion")),
                finishedAt);
    }

    /** A fork's branch may bear the same name; its repository is null once it was deleted. */
    private static boolean isOfDefaultBranch(Json run, Repository repository) {
        Json head = run.objectOrNull("head_repository");
        boolean own = head == null ? !run.isNull("head_repository") : repository.is(head);
        return own && repository.isDefault(run.textOrNull("head_branch"));
    }

    private static String name(Json body, Json run) {
        Json workflow = body.objectOrNull("workflow");
        String name = run.textOrNull("name");
        if (name == null && workflow != null) {
            name = workflow.textOrNull("name");
        }
        return name == null ? "workflow" : name;
    }

    private static Outcome outcome(@Nullable String conclusion) {
        return switch (conclusion == null ? "" : conclusion) {
            case "success" -> Outcome.SUCCESS;
            case "failure", "timed_out", "startup_failure" -> Outcome.FAILURE;
            default -> Outcome.IGNORED;
        };
    }
}
