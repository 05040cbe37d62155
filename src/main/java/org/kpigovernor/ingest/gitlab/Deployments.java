package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * {@code deployment}: only the time of its last change is told, so that of the first delivery stands for its
 * creation; and the full commit only in a link.
 */
final class Deployments {
    private static final Pattern COMMIT = Pattern.compile("/commit/(\\p{XDigit}{40,64})/?$");

    private Deployments() {}

    static Translation read(Json body) {
        Instant changedAt = ToTheSecond.of(body, "status_changed_at");
        Deployment.Outcome outcome = outcome(body.text("status"));
        return Says.events(new Deployment(
                GitLabDialect.SOURCE,
                Project.of(body).path(),
                id(body),
                commit(body.textOrNull("commit_url")),
                body.textOrNull("ref"),
                body.text("environment"),
                changedAt,
                outcome,
                outcome == null ? null : changedAt,
                changedAt));
    }

    /** Servers before 13.9 tell only the job. */
    private static String id(Json body) {
        String id = body.idOrNull("deployment_id");
        return id == null ? "job:" + body.id("deployable_id") : id;
    }

    private static @Nullable String commit(@Nullable String url) {
        Matcher commit = COMMIT.matcher(url == null ? "" : url);
        return commit.find() ? commit.group(1) : null;
    }

    static Deployment.@Nullable Outcome outcome(String status) {
        return switch (status) {
            case "success" -> Deployment.Outcome.SUCCESS;
            case "failed" -> Deployment.Outcome.FAILURE;
            default -> null;
        };
    }
}
