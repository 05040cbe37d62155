package org.kpigovernor.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether a body is one JSON object, told without building it; a form's {@code payload} field counts as the body. */
final class BodySyntax {
    private static final int DEEPEST = 500;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength((int) IngestSettings.DEFAULT_MAX_BODY_BYTES)
                    .build())
            .build();
    private static final String PAYLOAD = "payload=";

    private BodySyntax() {}

    /** What is wrong with it, or null. */
    static @Nullable String problem(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            return problem(parser);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            var where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
            return "the body is not JSON that can be read: " + firstSentence(e.getOriginalMessage()) + where;
        } catch (IOException e) {
            return "the body is not JSON in UTF-8: " + e.getMessage();
        }
    }

    private static @Nullable String problem(JsonParser parser) throws IOException {
        var first = parser.nextToken();
        if (first == null) {
            return "the body is empty; a JSON object is expected";
        }
        if (first != JsonToken.START_OBJECT) {
            return "the body is not a JSON object; send one event a request, as an object";
        }
        parser.skipChildren();
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            return "the body ends in the middle of the JSON object";
        }
        return parser.nextToken() == null ? null : "there is more after the JSON object";
    }

    /** As {@link #problem}, for {@code application/x-www-form-urlencoded}. */
    static @Nullable String formProblem(byte[] body) {
        var form = new String(body, StandardCharsets.UTF_8);
        for (var field : form.split("&", -1)) {
            if (field.startsWith(PAYLOAD)) {
                return decodedProblem(field.substring(PAYLOAD.length()));
            }
        }
        return "the form has no field named payload";
    }

    private static @Nullable String decodedProblem(String payload) {
        try {
            return problem(URLDecoder.decode(payload, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return "the form's field payload is not URL-encoded: " + e.getMessage();
        }
    }

    /** Jackson adds what it was doing after the first sentence, which says nothing to who sent the body. */
    private static String firstSentence(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }
}
