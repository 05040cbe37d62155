package org.kpigovernor.ingest.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;

/**
 * Makes deliveries of the records of a list: {@code {"about": {…}, "record": {…}}}. The record is as the API gave it, and what it
 * doesn't say of itself, such as its repository, is beside it.
 *
 * @param source whose records they are
 * @param kind what they are, such as {@code pulls}: what tells the source's dialect how to read them
 * @param about what all of them have in common: texts, numbers, flags, {@link Json}, and maps of such
 */
public record Records(String source, String kind, Map<String, ?> about) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Records {
        about = Map.copyOf(about);
    }

    /** A record that was read now. Read again with the same content it is a duplicate. */
    public Delivery delivery(Json record, Instant now) {
        var body = JSON.createObjectNode();
        body.set("about", node(about));
        body.set("record", node(record));
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return new Delivery(source, Polled.id(kind, bytes), Map.of(Polled.HEADER, kind), bytes, now);
    }

    private static JsonNode node(Object value) {
        if (value instanceof Json json) {
            return json.toNode();
        }
        if (value instanceof Map<?, ?> members) {
            var object = JSON.createObjectNode();
            var sorted = new TreeMap<String, Object>();
            members.forEach((name, member) -> sorted.put(String.valueOf(name), member));
            sorted.forEach((name, member) -> object.set(name, node(member)));
            return object;
        }
        return JSON.valueToTree(value);
    }
}
