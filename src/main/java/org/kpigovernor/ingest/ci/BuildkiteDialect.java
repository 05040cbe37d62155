package org.kpigovernor.ingest.ci;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Build.Outcome;
import org.kpigovernor.ingest.Builds;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Projects;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * Buildkite's webhooks: a build counts when it has finished, and a build that waits at a block step hasn't, although
 * that is delivered as finished too.
 */
public final class BuildkiteDialect implements Dialect {
    private static final String SOURCE = "buildkite";

    private final Projects projects;
    private final Builds builds;

    public BuildkiteDialect(Sources sources) {
        projects = new Projects(sources);
        builds = new Builds(sources.deploys());
    }

    @Override
    public String source() {
        return SOURCE;
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
        return build.flag("blocked")
                ? Says.unused(event, "blocked")
                : builds.translation(build(build, body.object("pipeline")), build.textOrNull("branch"));
    }

    private Build build(Json build, Json pipeline) {
        String slug = pipeline.textOrNull("slug");
        String name = pipeline.textOrNull("name");
        String project = projects.name(SOURCE, slug, name, Projects.repository(pipeline.textOrNull("repository")));
        Instant finishedAt = build.time("finished_at");
        return new Build(
                SOURCE,
                project,
                build.id("id"),
                1,
                name == null ? project : name,
                build.textOrNull("commit"),
                DefaultBranch.is(build.textOrNull("branch"), pipeline.textOrNull("default_branch")),
                build.timeOrNull("started_at"),
                finishedAt,
                outcome(build.text("state")),
                finishedAt);
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
