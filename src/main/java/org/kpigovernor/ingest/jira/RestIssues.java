package org.kpigovernor.ingest.jira;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Translation;

/**
 * An issue that was read from the API with its whole changelog: as it was created, and after each change of what matters. {@code about}
 * has the categories of the statuses that it ever was in, by their ids.
 *
 * @param sprintField the custom field that holds an issue's sprints
 */
record RestIssues(String sprintField) {
    Translation read(Polled polled) {
        Json issue = polled.record();
        Json fields = issue.object("fields");
        Json categories = polled.about().objectOrNull("categories");
        var moments = IssueHistory.of(issue, sprintField).moments();
        return new Translation.Events(moments.stream()
                .map(moment -> (Event) new WorkItem(
                        JiraDialect.SOURCE,
                        moment.state().project(),
                        issue.id("id"),
                        moment.state().key(),
                        moment.state().type(),
                        moment.state().labels(),
                        fields.time("created"),
                        isDone(moment.state(), fields.object("status"), categories),
                        moment.state().sprints(),
                        moment.sprintsBefore(),
                        false,
                        moment.at()))
                .collect(Collectors.toList()));
    }

    /**
     * By the status's category as it is now. A status that is gone has none, nor has any on servers before Jira 6.2: there an issue
     * with a resolution is done.
     */
    private static boolean isDone(IssueState state, Json present, @Nullable Json categories) {
        if (state.status() == null) {
            return false;
        }
        String category = categories == null ? null : categories.textOrNull(state.status());
        Json own = present.objectOrNull("statusCategory");
        if (category == null && own != null && state.status().equals(present.idOrNull("id"))) {
            category = own.textOrNull("key");
        }
        return category == null ? state.resolved() : "done".equals(category);
    }
}
