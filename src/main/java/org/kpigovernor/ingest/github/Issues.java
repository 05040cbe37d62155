package org.kpigovernor.ingest.github;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources.Tracker;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** {@code issues}: every action brings the whole issue. It has no status category, so closed is done. */
record Issues(Tracker tracker) {
    private static final Set<String> GONE = Set.of("deleted", "transferred");

    Translation read(Json body) {
        Json issue = body.object("issue");
        String repository = Repository.of(body).name();
        return Says.events(item(issue, repository, isGone(body.textOrNull("action")), issue.time("updated_at")));
    }

    /** As it is now and, when it was closed before its last change, since then. */
    Translation polled(Polled polled) {
        Json issue = polled.record();
        String repository = Repository.of(polled.about()).name();
        Instant updatedAt = issue.time("updated_at");
        Instant closedAt = issue.timeOrNull("closed_at");
        WorkItem now = item(issue, repository, false, updatedAt);
        return !now.done() || closedAt == null || !closedAt.isBefore(updatedAt)
                ? Says.events(now)
                : Says.events(item(issue, repository, false, closedAt), now);
    }

    private WorkItem item(Json issue, String repository, boolean gone, Instant observedAt) {
        Set<String> labels = issue.names("labels", "name");
        return new WorkItem(
                GitHubDialect.SOURCE,
                repository,
                issue.id("id"),
                repository + "#" + issue.whole("number"),
                type(issue, labels),
                labels,
                issue.time("created_at"),
                issue.text("state").equals("closed"),
                Set.of(),
                null,
                gone,
                observedAt);
    }

    /** A transferred issue lives on in another repository under another id. */
    private static boolean isGone(@Nullable String action) {
        return action != null && GONE.contains(action);
    }

    /** Many repositories have no issue types, and write the type as a label. */
    private String type(Json issue, Set<String> labels) {
        Json type = issue.objectOrNull("type");
        if (type != null) {
            return type.text("name");
        }
        return tracker.bugTypes().stream()
                .filter(bug -> labels.stream().anyMatch(bug::equalsIgnoreCase))
                .sorted()
                .findFirst()
                .orElse("Issue");
    }
}
