package org.kpigovernor.ingest;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How one source says things: what is particular to it. May throw {@link MalformedDelivery}, and nothing else. */
public interface Dialect {
    /** The source's name, such as {@code github}. */
    String source();

    /** What the delivery says. */
    Translation translate(Json body, Delivery delivery);

    /** What a record says that was read from the source's API. */
    default Translation polled(Polled polled) {
        return Says.unused("polled", polled.kind());
    }

    /** The delivery's id by the headers or else by the body, or null if the source gives it none. */
    @Nullable
    String deliveryId(Map<String, String> headers, Supplier<Json> body);

    /** The JSON in a delivery's body. */
    default byte[] json(Delivery delivery) {
        return delivery.body();
    }

    /** That header, or null if it wasn't sent. */
    static @Nullable String header(Map<String, String> headers, String name) {
        String value = headers.getOrDefault(name, "");
        return value.isBlank() ? null : value;
    }
}
