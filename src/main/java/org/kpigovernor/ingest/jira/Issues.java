package org.kpigovernor.ingest.jira;

import java.time.Instant;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * An issue's events. Each brings the whole issue as it was then, old servers' comments too, so all are snapshots at
 * the body's {@code timestamp}.
 *
 * @param sprintField the custom field that holds an issue's sprints
 */
record Issues(String sprintField) {
    Translation read(Json body, Delivery delivery, boolean deleted) {
        Json issue = body.object("issue");
        Json fields = issue.object("fields");
        SprintChange change = SprintChange.of(body, sprintField);
        Instant timestamp = body.timeOrNull("timestamp");
        return Says.events(new WorkItem(
                JiraDialect.SOURCE,
                fields.object("project").text("key"),
                issue.id("id"),
                issue.text("key"),
                fields.object("issuetype").text("name"),
                fields.names("labels", "name"),
                fields.time("created"),
                isDone(fields),
                change.sprintsOf(fields, sprintField),
                change.before(),
                deleted,
                timestamp == null ? delivery.receivedAt() : timestamp));
    }

    /** Servers before Jira 6.2 have no status categories: there a resolved issue is done. */
    private static boolean isDone(Json fields) {
        Json category = fields.object("status").objectOrNull("statusCategory");
        return category == null ? fields.has("resolution") : "done".equals(category.textOrNull("key"));
    }
}
