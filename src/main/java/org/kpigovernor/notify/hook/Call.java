package org.kpigovernor.notify.hook;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One ask of another service, without what lets us in.
 *
 * @param method {@code POST} or {@code GET}
 * @param below the path, and query, below the channel's address; {@code /} for the address itself
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to send, compared by nobody
public record Call(String method, String below, Map<String, String> headers, byte[] body) {
    public static Call post(String below, byte[] body) {
        return new Call("POST", below, Map.of(), body);
    }

    public static Call get(String below) {
        return new Call("GET", below, Map.of(), new byte[0]);
    }

    public Call with(Map<String, String> more) {
        return new Call(method, below, more, body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
