package org.kpigovernor.web.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that the service answers to.
 *
 * @param template a path whose segments in braces may be anything, such as {@code /api/cases/{id}}
 * @param signed whether the request itself proves that it may be made, so that it may come from anywhere
 */
public record Endpoint(String method, String template, boolean signed, Function<Request, Response> answer) {
    public static Endpoint get(String template, Function<Request, Response> answer) {
        return new Endpoint("GET", template, false, answer);
    }

    public static Endpoint post(String template, Function<Request, Response> answer) {
        return new Endpoint("POST", template, false, answer);
    }

    /** A post whose address holds a signed token. */
    public static Endpoint postSigned(String template, Function<Request, Response> answer) {
        return new Endpoint("POST", template, true, answer);
    }

    public static Endpoint delete(String template, Function<Request, Response> answer) {
        return new Endpoint("DELETE", template, false, answer);
    }

    /** The values of the named segments if the path fits, else empty. */
    Optional<Map<String, String>> match(String path) {
        var expected = template.split("/", -1);
        var found = path.split("/", -1);
        if (expected.length != found.length) {
            return Optional.empty();
        }
        var segments = new HashMap<String, String>();
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{")) {
                segments.put(expected[i].substring(1, expected[i].length() - 1), found[i]);
            } else if (!expected[i].equals(found[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(segments);
    }
}
