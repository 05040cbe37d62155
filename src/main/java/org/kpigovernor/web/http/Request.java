package org.kpigovernor.web.http;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks.
 *
 * @param path decoded, without the query
 * @param query the first value of each parameter
 * @param segments the values that the endpoint's template names, such as {@code id}
 * @param headers the few that are used, names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, compared by nobody
public record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> segments,
        Map<String, String> headers,
        byte[] body) {

    public String segment(String name) {
        return segments.getOrDefault(name, "");
    }

    /** A query parameter, null if it is absent or empty. */
    public @Nullable String param(String name) {
        var value = query.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A query parameter that is a day, null if it is absent. */
    public @Nullable LocalDate day(String name) {
        var value = param(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "The parameter `" + name + "` is not a day", "Write it as 2026-11-23.");
        }
    }

    /** A query parameter that is true or false; false if it is absent. */
    public boolean flag(String name) {
        var value = param(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new Refusal(400, "The parameter `" + name + "` is neither true nor false", "Leave it out for false.");
    }

    /** A query parameter that is a number between 1 and a largest, or the default. */
    public int number(String name, int byDefault, int largest) {
        var value = param(name);
        if (value == null) {
            return byDefault;
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, as a number out of range is
        }
        throw new Refusal(
                400,
                "The parameter `" + name + "` is not a number from 1 to " + largest,
                "Leave it out for " + byDefault + ".");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Request withSegments(Map<String, String> found) {
        return new Request(method, path, query, found, headers, body);
    }
}
