package org.kpigovernor.ingest.cdevents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/** The CDEvent in a body: all of it in a binary CloudEvent, its {@code data} in a structured one. */
record CdEvent(Json context, Json subject) {
    static CdEvent of(Json body) {
        Json event = body.has("data") && !body.has("context") ? body.object("data") : body;
        return new CdEvent(event.object("context"), event.object("subject"));
    }

    Json content() {
        return subject.object("content");
    }

    /** The id within an object of the content, such as that of its service; null if it isn't told. */
    @Nullable
    String idIn(String member) {
        Json object = content().objectOrNull(member);
        return object == null ? null : object.textOrNull("id");
    }

    Instant at() {
        return context.time("timestamp");
    }
}
