package org.kpigovernor.ingest.measurement;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.MalformedDelivery;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * Pushed measurements: {@code {"team", "kpi", "at", "value", "n"}}, where {@code n} is 1 unless told. The later given
 * one of two for the same moment counts.
 */
public final class MeasurementDialect implements Dialect {
    private static final String SOURCE = "measurement";

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Translation translate(Json body, Delivery delivery) {
        return Says.events(new Measurement(
                SOURCE,
                name(body, "team"),
                name(body, "kpi"),
                body.time("at"),
                body.number("value"),
                n(body),
                delivery.receivedAt()));
    }

    private static String name(Json body, String member) {
        String name = body.text(member);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new MalformedDelivery("$." + member + " isn't lower-case letters, digits and hyphens");
        }
        return name;
    }

    private static long n(Json body) {
        long n = body.has("n") ? body.whole("n") : 1;
        if (n < 0) {
            throw new MalformedDelivery("$.n is negative");
        }
        return n;
    }

    /**
     * A sender that corrects a value back to an earlier one needs a key of its own, since the same body twice is one
     * delivery.
     */
    @Override
    public @Nullable String deliveryId(Map<String, String> headers, Supplier<Json> body) {
        return Dialect.header(headers, "idempotency-key");
    }
}
