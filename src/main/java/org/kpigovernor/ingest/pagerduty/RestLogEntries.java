package org.kpigovernor.ingest.pagerduty;

import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Incident.Moment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * An entry of an incident's log that was read from the API: when it really was acknowledged or resolved. An entry doesn't tell its
 * service and the incident's creation; {@code about} does. Notifications, notes and the like say nothing that is used.
 */
final class RestLogEntries {
    private RestLogEntries() {}

    static Translation read(Polled polled) {
        Json entry = polled.record();
        String type = entry.text("type");
        Moment moment = moment(type);
        if (moment == Moment.OTHER) {
            return Says.unused(type);
        }
        Json about = polled.about();
        return Says.events(new Incident(
                PagerDutyDialect.SOURCE,
                about.id("service"),
                about.id("incident"),
                about.time("created_at"),
                moment,
                entry.id("id"),
                entry.time("created_at")));
    }

    /** Whether an entry says something that is used. */
    static boolean isUsed(Json entry) {
        return moment(entry.text("type")) != Moment.OTHER;
    }

    private static Moment moment(String type) {
        return switch (type) {
            case "trigger_log_entry" -> Moment.TRIGGERED;
            case "acknowledge_log_entry" -> Moment.ACKNOWLEDGED;
            case "resolve_log_entry" -> Moment.RESOLVED;
            default -> Moment.OTHER;
        };
    }
}
