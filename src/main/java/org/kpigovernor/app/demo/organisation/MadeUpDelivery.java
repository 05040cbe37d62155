package org.kpigovernor.app.demo.organisation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * What a tool of the made-up organisation delivers, as it would come over HTTP, but for the signature.
 *
 * @param at when it reaches the service
 * @param source such as {@code github}
 * @param subject what it is about; a tool that keeps an order keeps it within a subject
 * @param headers as the tool writes them, in a fixed order; a signature only where the delivery is a forged one
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, compared by nobody
public record MadeUpDelivery(Instant at, String source, String subject, Map<String, String> headers, byte[] body) {
    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
