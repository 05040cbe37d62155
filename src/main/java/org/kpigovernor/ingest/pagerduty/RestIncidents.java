package org.kpigovernor.ingest.pagerduty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Incident.Moment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Translation;

/**
 * An incident that was read from the API: that it was created, and since when it is resolved or open again. The log has no type of
 * entry for a reopening, so an incident that is open tells it: what resolved it before its last change of status no longer counts.
 */
final class RestIncidents {
    private RestIncidents() {}

    static Translation read(Polled polled) {
        Json incident = polled.record();
        List<Event> moments = new ArrayList<>();
        Instant created = incident.time("created_at");
        moments.add(moment(incident, Moment.OTHER, created));
        Instant changed = changed(incident);
        if (changed != null) {
            moments.add(moment(incident, isResolved(incident) ? Moment.RESOLVED : Moment.REOPENED, changed));
        }
        return new Translation.Events(List.copyOf(moments));
    }

    static boolean isResolved(Json incident) {
        return "resolved".equals(incident.text("status"));
    }

    private static @Nullable Instant changed(Json incident) {
        Instant resolved = isResolved(incident) ? incident.timeOrNull("resolved_at") : null;
        return resolved == null ? incident.timeOrNull("last_status_change_at") : resolved;
    }

    private static Incident moment(Json incident, Moment moment, Instant at) {
        String id = incident.id("id");
        return new Incident(
                PagerDutyDialect.SOURCE,
                incident.object("service").id("id"),
                id,
                incident.time("created_at"),
                moment,
                id + " " + moment + " " + at,
                at);
    }
}
