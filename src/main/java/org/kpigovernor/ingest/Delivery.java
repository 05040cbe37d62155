package org.kpigovernor.ingest;

import java.time.Instant;
import java.util.Map;

/**
 * What a source delivered, raw.
 *
 * @param source such as {@code github}
 * @param id the delivery's id at its source; a second one with the same id changes nothing
 * @param headers those on the source's allow-list, names in lower case
 * @param body the bytes as they came
 * @param receivedAt when it reached us, or what an imported line says
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, compared by nobody
public record Delivery(String source, String id, Map<String, String> headers, byte[] body, Instant receivedAt) {
    /** The header of that lower-case name, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
