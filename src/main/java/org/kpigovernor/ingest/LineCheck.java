package org.kpigovernor.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;

/** Makes a delivery of a line: {@code {"at": time, "source": "github", "headers": {…}, "body": {…}}}. */
final class LineCheck {
    private final Map<String, Translator> translators;
    private final BiFunction<String, Map<String, String>, Map<String, String>> kept;

    LineCheck(Map<String, Translator> translators, BiFunction<String, Map<String, String>, Map<String, String>> kept) {
        this.translators = translators;
        this.kept = kept;
    }

    ImportedLine check(byte[] line) {
        try {
            return check(LineFields.parse(line));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            var what = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            return new ImportedLine.Bad(
                    place == null ? 0 : place.getColumnNr(),
                    "this isn't JSON: " + what,
                    "each line is one JSON object");
        } catch (IOException e) {
            return new ImportedLine.Bad(0, "this can't be read: " + e.getMessage(), "each line is one JSON object");
        }
    }

    private ImportedLine check(LineFields line) {
        var source = line.source();
        var translator = source == null ? null : translators.get(source);
        if (translator == null) {
            return unknown(source);
        }
        var at = time(line.at());
        if (at == null) {
            return bad("\"at\" is not a time: " + line.at(), "write it with its offset, such as 2026-03-02T09:00:00Z");
        }
        var body = line.body();
        if (body == null) {
            return bad("\"body\" is not a JSON object", "put the delivery's body there, as the source sent it");
        }
        var wrong = translator.source().equals("measurement") ? MeasurementBody.problem(body) : null;
        return wrong == null ? good(translator, line, body, at) : bad(wrong, "");
    }

    private ImportedLine good(Translator translator, LineFields line, byte[] body, Instant at) {
        var headers = kept.apply(translator.source(), line.headers());
        var id = translator.deliveryId(headers, body);
        return new ImportedLine.Good(new Delivery(translator.source(), id, headers, body, at));
    }

    private ImportedLine unknown(@Nullable String source) {
        return source == null
                ? bad(
                        "\"source\" is missing",
                        "known are "
                                + String.join(
                                        ", ",
                                        translators.keySet().stream().sorted().toList()))
                : bad("nothing here knows the source `" + source + "`", Nearest.hint(source, translators.keySet()));
    }

    private static ImportedLine bad(String what, String hint) {
        return new ImportedLine.Bad(0, what, hint);
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
