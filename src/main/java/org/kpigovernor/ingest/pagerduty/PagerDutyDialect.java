package org.kpigovernor.ingest.pagerduty;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** PagerDuty's webhooks, of version 3 with one event and of version 2 with a list of messages; and what is read from its API. */
public final class PagerDutyDialect implements Dialect {
    static final String SOURCE = "pagerduty";

    /** The kinds of records that are read from the API. */
    static final String INCIDENTS = "incidents";

    static final String LOG_ENTRIES = "log-entries";

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        return body.has("messages") ? Messages.read(body) : IncidentEvents.read(body.object("event"));
    }

    @Override
    public Translation polled(Polled polled) {
        return switch (polled.kind()) {
            case INCIDENTS -> RestIncidents.read(polled);
            case LOG_ENTRIES -> RestLogEntries.read(polled);
            default -> Says.unused("polled", polled.kind());
        };
    }

    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        String sent = Dialect.header(headers, "x-webhook-id");
        if (sent != null) {
            return sent;
        }
        Json event = body.get().objectOrNull("event");
        return event == null ? null : event.idOrNull("id");
    }
}
