package org.kpigovernor.ingest.pagerduty;

import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Incident.Moment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * Version 3: one event. The moment is {@code occurred_at}: a resolved incident tells no time of resolution. Events
 * whose data is not the incident itself, such as notes and responders, tell nothing that is used.
 */
final class IncidentEvents {
    private IncidentEvents() {}

    static Translation read(Json event) {
        String type = event.text("event_type");
        Json data = event.objectOrNull("data");
        if (!type.startsWith("incident.") || data == null || !"incident".equals(data.textOrNull("type"))) {
            return Says.unused(type);
        }
        return Says.events(new Incident(
                PagerDutyDialect.SOURCE,
                data.object("service").id("id"),
                data.id("id"),
                data.timeOrNull("created_at"),
                moment(type),
                event.id("id"),
                event.time("occurred_at")));
    }

    private static Moment moment(String type) {
        return switch (type) {
            case "incident.triggered" -> Moment.TRIGGERED;
            case "incident.acknowledged" -> Moment.ACKNOWLEDGED;
            case "incident.reopened" -> Moment.REOPENED;
            case "incident.resolved" -> Moment.RESOLVED;
            default -> Moment.OTHER;
        };
    }
}
