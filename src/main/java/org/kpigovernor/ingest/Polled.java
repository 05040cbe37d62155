package org.kpigovernor.ingest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that was read from a source's API, as its dialect sees it.
 *
 * @param kind which list it is from, such as {@code pulls}
 * @param about what the record doesn't say of itself, such as its repository
 * @param record as the API gave it
 * @param readAt when it was read
 */
public record Polled(String kind, Json about, Json record, Instant readAt) {
    /** Tells deliveries that were polled, and what they are, from those that webhooks brought; no webhook may bring it. */
    public static final String HEADER = "x-kpi-governor-feed";

    /** The delivery's id: the same for the same content. */
    public static String id(String kind, byte[] body) {
        return kind + ":" + Digests.sha256(body);
    }

    /** The kind by a delivery's headers; null for what a webhook brought. */
    static @Nullable String kind(Map<String, String> headers) {
        return Dialect.header(headers, HEADER);
    }

    static Polled of(String kind, Json body, Delivery delivery) {
        return new Polled(kind, body.object("about"), body.object("record"), delivery.receivedAt());
    }
}
