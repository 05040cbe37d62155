package org.kpigovernor.ingest.measurement;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.MeasurementBody;
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
        MeasurementBody told = MeasurementBody.of(body);
        return Says.events(new Measurement(
                SOURCE, told.team(), told.kpi(), told.at(), told.value(), told.n(), delivery.receivedAt()));
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
