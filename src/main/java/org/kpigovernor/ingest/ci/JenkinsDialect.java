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
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * The Jenkins Notification plugin, and builds read from Jenkins itself. Of a build's phases only {@code FINALIZED} counts, as {@code
 * COMPLETED} comes before it for the same build.
 */
public final class JenkinsDialect extends BuildServer {
    static final String SOURCE = "jenkins";

    /** The kind of the records that {@link JenkinsFeed} reads. */
    static final String BUILDS = "builds";

    public JenkinsDialect(Sources sources) {
        super(SOURCE, sources);
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        Json build = body.object("build");
        String phase = build.text("phase");
        if (!phase.equals("FINALIZED")) {
            return Says.unused(phase);
        }
        Instant finishedAt = finishedAt(build, delivery);
        return finished(run(JenkinsJob.of(body, build), build, "status", startedAt(build, finishedAt), finishedAt));
    }

    /** Here the timestamp is when it started; while it goes on it has no result, or one that isn't final. */
    @Override
    public Translation polled(Polled polled) {
        Json build = polled.record();
        if (!polled.kind().equals(BUILDS) || !JenkinsBuild.hasEnded(build)) {
            return Says.unused(polled.kind(), "building");
        }
        Instant startedAt = build.time("timestamp");
        Instant finishedAt = startedAt.plusMillis(build.whole("duration"));
        return finished(
                run(JenkinsJob.read(polled.about().text("job"), build), build, "result", startedAt, finishedAt));
    }

    private Run run(JenkinsJob job, Json build, String result, @Nullable Instant startedAt, Instant finishedAt) {
        return new Run(
                project(job.project(), job.path(), job.name(), job.repository()),
                job.path() + "#" + build.whole("number"),
                job.path(),
                job.checkout(),
                startedAt,
                finishedAt,
                outcome(build.text(result)),
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
