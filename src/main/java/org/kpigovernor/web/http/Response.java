package org.kpigovernor.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a client gets. */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, compared by nobody
public record Response(int status, String type, byte[] body, Map<String, String> headers) {
    public static Response html(String page) {
        return text(200, "text/html; charset=utf-8", page);
    }

    public static Response text(int status, String type, String text) {
        return new Response(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Sends a browser to another page after a form was posted. */
    public static Response seeOther(String path) {
        return new Response(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", path));
    }

    public Response withStatus(int other) {
        return new Response(other, type, body, headers);
    }

    public Response with(Map<String, String> more) {
        return new Response(status, type, body, more);
    }
}
