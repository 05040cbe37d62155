package org.kpigovernor.web.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page's form sent, by the names of its fields. */
public final class Form {
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    public static Form of(Request request) {
        if (!request.header("content-type").startsWith(TYPE)) {
            throw new Refusal(415, "The body is not declared as a form", "Send Content-Type: " + TYPE + ".");
        }
        var fields = new HashMap<String, String>();
        for (var pair : request.text().split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
            }
        }
        return new Form(fields);
    }

    /** A field without the spaces around it, empty if it isn't there. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** The server takes forms apart before anybody asks it to; this puts one together again. */
    static byte[] encoded(Map<?, ?> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(first(field.getValue())))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A field as an address carries it. */
    public static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static Object first(Object value) {
        return value instanceof Collection<?> several && !several.isEmpty()
                ? several.iterator().next()
                : value;
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
