package org.kpigovernor.ingest.poll;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.ingest.Json;

/**
 * What an API answered.
 *
 * @param headers names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, compared by nobody
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final int NOT_MODIFIED = 304;

    /** Whether nothing changed since the answer whose ETag was sent. */
    public boolean isUnchanged() {
        return status == NOT_MODIFIED;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** That header, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The body as a JSON object. */
    public Json object() {
        return Json.parse(body);
    }

    /** The body as a JSON array, those elements left out that are null. */
    public List<Json> list() {
        return Json.parseList(body);
    }

    /** The address of the next page by the header {@code Link}. */
    public Optional<String> next() {
        return Links.next(header("link"));
    }
}
