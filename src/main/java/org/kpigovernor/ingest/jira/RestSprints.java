package org.kpigovernor.ingest.jira;

import java.time.Instant;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * A sprint that was read from a board's list. It doesn't tell when it was last changed: what it says is taken as seen at its last
 * moment, its completion or else its start. One that hasn't started says nothing that is used.
 */
final class RestSprints {
    private RestSprints() {}

    static Translation read(Polled polled) {
        Json sprint = polled.record();
        boolean closed = Sprints.isIn("closed", sprint);
        Instant started = closed || Sprints.isIn("active", sprint) ? sprint.timeOrNull("startDate") : null;
        Instant completed = closed ? sprint.timeOrNull("completeDate") : null;
        Instant seen = completed == null ? started : completed;
        if (seen == null) {
            return Says.unused("sprint", sprint.textOrNull("state"));
        }
        String id = sprint.id("id");
        String name = sprint.textOrNull("name");
        return Says.events(new Sprint(
                JiraDialect.SOURCE,
                board(sprint, polled.about()),
                id,
                name == null ? id : name,
                started,
                completed,
                seen));
    }

    /** A board may also list sprints of other boards; an answer that doesn't tell whose a sprint is means its own. */
    private static String board(Json sprint, Json about) {
        String own = sprint.idOrNull("originBoardId");
        return own == null ? about.id("board") : own;
    }
}
