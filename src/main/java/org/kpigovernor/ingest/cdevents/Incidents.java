package org.kpigovernor.ingest.cdevents;

import org.kpigovernor.events.Incident;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** A moment of an incident; its service, or where none is named, the environment or the monitor that saw it. */
final class Incidents {
    private Incidents() {}

    static Translation read(CdEvent event, Incident.Moment moment) {
        Json context = event.context();
        return Says.events(new Incident(
                CdEventsDialect.SOURCE,
                service(event),
                event.subject().text("id"),
                null,
                moment,
                context.text("id"),
                event.at()));
    }

    private static String service(CdEvent event) {
        String service = event.idIn("service");
        String place = service == null ? event.idIn("environment") : service;
        return place == null ? event.context().text("source") : place;
    }
}
