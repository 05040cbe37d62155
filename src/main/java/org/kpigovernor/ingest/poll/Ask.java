package org.kpigovernor.ingest.poll;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What to ask a source's API for.
 *
 * @param path below the API's address, with its query and properly escaped, such as {@code /repos/acme/web/pulls?state=all}; or an
 *     absolute address on the same host, as a next link is
 * @param headers besides those that every ask has; credentials are none of a feed's business
 * @param body what is sent by POST as JSON; empty to GET
 * @param takes further statuses than 2xx and 304 that the feed itself understands, such as 404 for a thing that may be gone
 */
public record Ask(String path, Map<String, String> headers, String body, Set<Integer> takes) {
    public Ask {
        headers = Map.copyOf(headers);
        takes = Set.copyOf(takes);
    }

    public static Ask get(String path) {
        return new Ask(path, Map.of(), "", Set.of());
    }

    public static Ask post(String path, String body) {
        return new Ask(path, Map.of(), body, Set.of());
    }

    /** A text as an address takes it, in its path as in its query. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same with that header, names in lower case; without it when the value is empty. */
    public Ask with(String header, String value) {
        if (value.isEmpty()) {
            return this;
        }
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Ask(path, more, body, takes);
    }

    /** The same, answered with 304 when nothing changed since the answer that had this ETag; as it is when that is empty. */
    public Ask unless(String etag) {
        return with("if-none-match", etag);
    }

    /** The same, for a feed that understands this status too. */
    public Ask taking(int status) {
        var more = new TreeSet<>(takes);
        more.add(status);
        return new Ask(path, headers, body, more);
    }
}
