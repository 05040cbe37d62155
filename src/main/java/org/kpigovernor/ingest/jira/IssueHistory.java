package org.kpigovernor.ingest.jira;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/**
 * An issue's past by its changelog. What it was created as is what it is now with all changes taken back; from there each change
 * leads to the next state. Where that doesn't end at what the issue is now, since Jira doesn't log everything, it came to be so
 * when it was last updated; unless the changelog goes on after that, since the issue was changed while it was read.
 *
 * @param moments in the order of time; the first one is the creation
 */
record IssueHistory(List<Moment> moments) {
    /**
     * An issue from then on.
     *
     * @param sprintsBefore the sprints that it was in just before, if this moment changed them
     */
    record Moment(Instant at, IssueState state, @Nullable Set<String> sprintsBefore) {}

    /** Of an issue with its whole changelog, as {@code expand=changelog} gives it. */
    static IssueHistory of(Json issue, String sprintField) {
        Json fields = issue.object("fields");
        var changes = IssueChange.all(entries(issue), sprintField);
        var now = now(issue, fields, changes, sprintField);
        var state = now;
        for (int i = changes.size() - 1; i >= 0; i--) {
            state = changes.get(i).before(state);
        }
        var moments = new ArrayList<Moment>();
        moments.add(new Moment(fields.time("created"), state, null));
        for (var change : changes) {
            var before = state;
            state = change.after(before);
            moments.add(new Moment(change.at(), state, change.ofSprints() ? before.sprints() : null));
        }
        Instant updated = fields.timeOrNull("updated");
        if (!state.equals(now) && updated != null && !updated.isBefore(last(moments))) {
            moments.add(new Moment(updated, now, null));
        }
        return new IssueHistory(List.copyOf(moments));
    }

    private static Instant last(List<Moment> moments) {
        return moments.get(moments.size() - 1).at();
    }

    private static Stream<Json> entries(Json issue) {
        Json changelog = issue.objectOrNull("changelog");
        return changelog == null ? Stream.of() : changelog.list("histories").stream();
    }

    private static IssueState now(Json issue, Json fields, List<IssueChange> changes, String sprintField) {
        Json status = fields.object("status");
        var told = new IssueState(
                issue.text("key"),
                fields.object("issuetype").text("name"),
                fields.names("labels", "name"),
                status.idOrNull("id"),
                fields.has("resolution"),
                new TreeSet<>(SprintField.ids(fields, sprintField)));
        boolean left = !fields.has(sprintField) && !fields.isNull(sprintField);
        return left ? told.withSprints(lastSprints(told, changes)) : told;
    }

    /** The sprints by the changelog, for an answer that leaves the field out. */
    private static Set<String> lastSprints(IssueState told, List<IssueChange> changes) {
        var state = told;
        for (var change : changes) {
            state = change.after(state);
        }
        return state.sprints();
    }
}
