package org.kpigovernor.ingest.github;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources.Tracker;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** {@code issues}: every action brings the whole issue. It has no status category, so closed is done. */
record Issues(Tracker tracker) {
    private static final Set<String> GONE = Set.of("deleted", "transferred");

    Translation read(Json body) {
        Json issue = body.object("issue");
        String repository = Repository.of(body).name();
        Set<String> labels = issue.names("labels", "name");
        return Says.events(new WorkItem(
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
                isGone(body.textOrNull("action")),
                issue.time("updated_at")));
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
