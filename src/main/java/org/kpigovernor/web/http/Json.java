package org.kpigovernor.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON as the API writes and reads it: times as ISO 8601 in UTC, nulls shown. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    public static Response ok(Object value) {
        return response(200, "application/json", value);
    }

    public static Response response(int status, String type, Object value) {
        try {
            return new Response(status, type, MAPPER.writeValueAsBytes(value), Map.of());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body as a JSON object; an empty body is an empty object. */
    public static JsonNode object(Request request) {
        if (!request.header("content-type").startsWith("application/json")) {
            throw new Refusal(415, "The body is not declared as JSON", "Send Content-Type: application/json.");
        }
        try {
            var node = request.body().length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(request.body());
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw new Refusal(400, "The body is not JSON: " + firstLine(e), "Send one JSON object.");
        }
        throw new Refusal(400, "The body is JSON but not an object", "Send one JSON object.");
    }

    private static String firstLine(IOException e) {
        var message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return String.valueOf(message)
                .replaceFirst(" \\(start marker .*", "")
                .lines()
                .findFirst()
                .orElse("");
    }

    /** A text that must be there. */
    public static String text(JsonNode object, String name) {
        var value = object.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new Refusal(400, "The member `" + name + "` is missing or is not a text", "Send it.");
        }
        return value.asText().strip();
    }
}
