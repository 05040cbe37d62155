package org.kpigovernor.config;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code people.yaml}: who has left, or will leave, and when. Nobody has while there is no such file. */
final class PeopleFile {
    static final String NAME = "people.yaml";

    private PeopleFile() {}

    /** The last days by mail address, in small letters. */
    static Map<String, LocalDate> departures(ConfigFolder folder) {
        var departures = new LinkedHashMap<String, LocalDate>();
        if (folder.has(NAME)) {
            folder.open(NAME).only("people").items("people").forEach(person -> add(person.mapping(), departures));
        }
        return Map.copyOf(departures);
    }

    private static void add(Mapping entry, Map<String, LocalDate> departures) {
        entry.only("mail", "left");
        var words = new Words(entry.text("mail").orElse(null));
        Constraints.check(entry, words);
        lastDay(entry).ifPresent(day -> {
            if (words.mail != null
                    && departures.putIfAbsent(words.mail.toLowerCase(java.util.Locale.ROOT), day) != null) {
                entry.place().wrong("`" + words.mail + "` is listed twice", "keep one of them");
            }
        });
    }

    private static Optional<LocalDate> lastDay(Mapping entry) {
        var left = entry.get("left");
        if (left.isEmpty()) {
            entry.place().wrong("`left` is missing", "write the last day, such as left: 2026-10-31");
        }
        return left.flatMap(day -> day.as(Texts::date));
    }

    /** What must look like something. */
    @SuppressWarnings("MultipleNullnessAnnotations") // what may be null until it is checked mustn't be afterwards
    private record Words(
            @NotNull(message = "is missing — write it as name@example.com") @Mail @Nullable
            String mail) {}
}
