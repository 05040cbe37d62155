package org.kpigovernor.ingest.ci;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.events.Build.Outcome;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Projects;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * Buildkite's builds, by webhooks and read from its API: a build counts when it has finished, and one that waits at a block step
 * hasn't, although that is delivered as finished too.
 */
public final class BuildkiteDialect extends BuildServer {
    static final String SOURCE = "buildkite";

    /** The kind of the records that {@link BuildkiteFeed} reads. */
    static final String BUILDS = "builds";

    public BuildkiteDialect(Sources sources) {
        super(SOURCE, sources);
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        if (body.has("detail-type")) {
            return Says.unused("eventbridge", body.text("detail-type"));
        }
        String event = body.text("event");
        if (!event.equals("build.finished")) {
            return Says.unused(event);
        }
        Json build = body.object("build");
        return build.flag("blocked") ? Says.unused(event, "blocked") : finished(run(build, body.object("pipeline")));
    }

    @Override
    public Translation polled(Polled polled) {
        Json build = polled.record();
        return polled.kind().equals(BUILDS) && BuildkiteBuild.hasEnded(build)
                ? finished(run(build, build.object("pipeline")))
                : Says.unused(polled.kind(), build.flag("blocked") ? "blocked" : build.text("state"));
    }

    private Run run(Json build, Json pipeline) {
        String slug = pipeline.textOrNull("slug");
        String name = pipeline.textOrNull("name");
        String repository = Projects.repository(pipeline.textOrNull("repository"));
        String project = project(slug, name, repository);
        Instant finishedAt = build.time("finished_at");
        return new Run(
                project,
                build.id("id"),
                name == null ? project : name,
                checkout(build, pipeline, repository),
                build.timeOrNull("started_at"),
                finishedAt,
                outcome(build.text("state")),
                finishedAt);
    }

    private static Checkout checkout(Json build, Json pipeline, @Nullable String repository) {
        String branch = build.textOrNull("branch");
        return new Checkout(
                branch,
                build.textOrNull("commit"),
                repository,
                DefaultBranch.is(branch, pipeline.textOrNull("default_branch")));
    }

    private static Outcome outcome(String state) {
        return switch (state) {
            case "passed" -> Outcome.SUCCESS;
            case "failed" -> Outcome.FAILURE;
            default -> Outcome.IGNORED;
        };
    }

    /** Buildkite sends no id: it is made of the event, what it is about, and its state. */
    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        Json about = body.get().objectOrNull("job");
        if (about == null) {
            about = body.get().objectOrNull("build");
        }
        if (about == null || !about.has("id")) {
            return null;
        }
        return String.join(
                "/",
                body.get().text("event"),
                about.id("id"),
                String.valueOf(about.textOrNull("state")),
                about.flag("blocked") ? "blocked" : "",
                String.valueOf(about.textOrNull("finished_at")));
    }
}
