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
 * CircleCI's webhooks: a completed workflow is a build (a re-run is a workflow of its own); its jobs aren't counted
 * again.
 */
public final class CircleCiDialect implements Dialect {
    private static final String SOURCE = "circleci";

    private final Projects projects;
    private final Builds builds;

    public CircleCiDialect(Sources sources) {
        projects = new Projects(sources);
        builds = new Builds(sources.deploys());
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        String type = body.text("type");
        if (!type.equals("workflow-completed")) {
            return Says.unused(type);
        }
        CircleCiCheckout checkout = CircleCiCheckout.of(body.object("pipeline"));
        return builds.translation(build(body, checkout), checkout.branch());
    }

    private Build build(Json body, CircleCiCheckout checkout) {
        Json workflow = body.object("workflow");
        Instant happenedAt = body.time("happened_at");
        Instant stoppedAt = workflow.timeOrNull("stopped_at");
        return new Build(
                SOURCE,
                project(body.object("project"), checkout.repository()),
                workflow.id("id"),
                1,
                workflow.text("name"),
                checkout.commit(),
                checkout.ofDefaultBranch(),
                workflow.timeOrNull("created_at"),
                stoppedAt == null ? happenedAt : stoppedAt,
                outcome(workflow.text("status")),
                happenedAt);
    }

    /**
     * The slug {@code gh/acme/web}, the repository in it, or the project's name; slugs of newer projects are opaque,
     * so there the name comes first.
     */
    private String project(Json project, @Nullable String repository) {
        String slug = project.textOrNull("slug");
        String name = project.textOrNull("name");
        if (slug == null || slug.startsWith("circleci/")) {
            return projects.name(SOURCE, name, slug, repository);
        }
        return projects.name(SOURCE, slug, slug.substring(slug.indexOf('/') + 1), name);
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
