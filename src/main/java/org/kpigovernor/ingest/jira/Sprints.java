package org.kpigovernor.ingest.jira;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * A sprint's events. Its {@code startDate} is only a plan until it has started; {@code endDate} is a plan for ever
 * and isn't read.
 */
final class Sprints {
    private Sprints() {}

    static Translation read(Json body, Delivery delivery, String type) {
        Json sprint = body.object("sprint");
        String id = sprint.id("id");
        String name = sprint.textOrNull("name");
        Instant timestamp = body.timeOrNull("timestamp");
        Instant observedAt = timestamp == null ? delivery.receivedAt() : timestamp;
        boolean closed = type.equals("sprint_closed") || isIn("closed", sprint);
        boolean started = closed || type.equals("sprint_started") || isIn("active", sprint);
        return Says.events(new Sprint(
                JiraDialect.SOURCE,
                board(sprint),
                id,
                name == null ? id : name,
                started ? moment(sprint, "startDate", type.equals("sprint_started") ? observedAt : null) : null,
                closed ? moment(sprint, "completeDate", type.equals("sprint_closed") ? observedAt : null) : null,
                observedAt));
    }

    private static String board(Json sprint) {
        return sprint.has("originBoardId") || !sprint.has("boardId")
                ? sprint.id("originBoardId")
                : sprint.id("boardId");
    }

    static boolean isIn(String state, Json sprint) {
        String told = sprint.textOrNull("state");
        return told != null && told.toLowerCase(Locale.ROOT).equals(state);
    }

    /** The moment in the sprint, else that of the delivery that reports it. */
    private static @Nullable Instant moment(Json sprint, String name, @Nullable Instant reported) {
        Instant moment = sprint.timeOrNull(name);
        return moment == null ? reported : moment;
    }
}
