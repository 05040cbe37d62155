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
 * The Jenkins Notification plugin. Of a build's phases only {@code FINALIZED} counts, as {@code COMPLETED} comes
 * before it for the same build.
 */
public final class JenkinsDialect implements Dialect {
    private static final String SOURCE = "jenkins";

    private final Projects projects;
    private final Builds builds;

    public JenkinsDialect(Sources sources) {
        projects = new Projects(sources);
        builds = new Builds(sources.deploys());
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        Json build = body.object("build");
        String phase = build.text("phase");
        if (!phase.equals("FINALIZED")) {
            return Says.unused(phase);
        }
        JenkinsJob job = JenkinsJob.of(body, build);
        return builds.translation(build(build, job, finishedAt(build, delivery)), job.branch());
    }

    private Build build(Json build, JenkinsJob job, Instant finishedAt) {
        return new Build(
                SOURCE,
                projects.name(SOURCE, job.project(), job.path(), job.name(), job.repository()),
                job.path() + "#" + build.whole("number"),
                1,
                job.path(),
                job.commit(),
                job.buildsDefaultBranch(),
                startedAt(build, finishedAt),
                finishedAt,
                outcome(build.text("status")),
                finishedAt);
    }

    /**
     * In this phase the plugin's timestamp is when the build was finalized, in others when it started; very old
     * versions send none.
     */
    private static Instant finishedAt(Json build, Delivery delivery) {
        Instant timestamp = build.timeOrNull("timestamp");
        return timestamp == null ? delivery.receivedAt() : timestamp;
    }

    private static @Nullable Instant startedAt(Json build, Instant finishedAt) {
        Integer milliseconds = build.countOrNull("duration");
        return milliseconds == null || milliseconds == 0 ? null : finishedAt.minusMillis(milliseconds);
    }

    /** An unstable build has failed tests. */
    private static Outcome outcome(String status) {
        return switch (status) {
            case "SUCCESS" -> Outcome.SUCCESS;
            case "FAILURE", "UNSTABLE" -> Outcome.FAILURE;
            default -> Outcome.IGNORED;
        };
    }

    /** Jenkins sends no id: it is made of the build's address and its phase. */
    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        Json build = body.get().objectOrNull("build");
        if (build == null) {
            return null;
        }
        String url = build.textOrNull("full_url");
        String address = url == null ? body.get().text("name") + "#" + build.whole("number") : url;
        return address + " " + build.text("phase");
    }
}
