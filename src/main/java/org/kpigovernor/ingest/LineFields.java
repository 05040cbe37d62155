package org.kpigovernor.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a line as they stand there; the body is the very bytes of the line, as a webhook's would be. */
final class LineFields {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxStringLength((int) IngestSettings.DEFAULT_MAX_BODY_BYTES)
                    .build())
            .build();

    private final byte[] line;
    private final Map<String, String> headers = new TreeMap<>();
    private @Nullable String at;
    private @Nullable String source;
    private byte @Nullable [] body;

    private LineFields(byte[] line) {
        this.line = line;
    }

    static LineFields parse(byte[] line) throws IOException {
        var fields = new LineFields(line);
        try (var parser = JSON.createParser(line)) {
            fields.read(parser);
        }
        return fields;
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            switch (name) {
                case "at" -> at = parser.getValueAsString();
                case "source" -> source = parser.getValueAsString();
                case "headers" -> readHeaders(parser);
                case "body" -> body = value == JsonToken.START_OBJECT ? slice(parser) : null;
                default -> parser.skipChildren();
            }
        }
        parser.nextToken();
    }

    private void readHeaders(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName().toLowerCase(Locale.ROOT);
            parser.nextToken();
            var value = parser.getValueAsString();
            if (value != null) {
                headers.put(name, value);
            }
            parser.skipChildren();
        }
    }

    private byte[] slice(JsonParser parser) throws IOException {
        var from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return Arrays.copyOfRange(
                line, (int) from, (int) parser.currentLocation().getByteOffset());
    }

    @Nullable
    String at() {
        return at;
    }

    @Nullable
    String source() {
        return source;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return body;
    }
}
