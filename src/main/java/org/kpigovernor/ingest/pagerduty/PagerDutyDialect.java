package org.kpigovernor.ingest.pagerduty;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Translation;

/** PagerDuty's webhooks: version 3 with one event, and version 2 with a list of messages. */
public final class PagerDutyDialect implements Dialect {
    static final String SOURCE = "pagerduty";

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        return body.has("messages") ? Messages.read(body) : IncidentEvents.read(body.object("event"));
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
