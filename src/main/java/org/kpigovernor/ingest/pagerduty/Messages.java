package org.kpigovernor.ingest.pagerduty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Incident.Moment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** Version 2: a list of messages, each with the incident and the log entry that tells when it happened. */
final class Messages {
    private Messages() {}

    static Translation read(Json body) {
        List<Event> moments = new ArrayList<>();
        for (Json message : body.list("messages")) {
            if (message.has("incident") && message.text("event").startsWith("incident.")) {
                moments.add(moment(message));
            }
        }
        return moments.isEmpty() ? Says.unused("v2") : new Translation.Events(List.copyOf(moments));
    }

    private static Incident moment(Json message) {
        Json incident = message.object("incident");
        List<Json> entries = message.list("log_entries");
        Json told = entries.isEmpty() ? message : entries.get(0);
        Instant at = entries.isEmpty() ? message.time("created_on") : told.time("created_at");
        return new Incident(
                PagerDutyDialect.SOURCE,
                incident.object("service").id("id"),
                incident.id("id"),
                incident.timeOrNull("created_at"),
                moment(message.text("event")),
                told.id("id"),
                at);
    }

    private static Moment moment(String type) {
        return switch (type) {
            case "incident.trigger" -> Moment.TRIGGERED;
            case "incident.acknowledge" -> Moment.ACKNOWLEDGED;
            case "incident.resolve" -> Moment.RESOLVED;
            default -> Moment.OTHER;
        };
    }
}
