package org.kpigovernor.config;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Target;

/** Reads a target: a number alone, or {@code { value, baseline, since, by, aim }}. */
final class TargetReader {
    private TargetReader() {}

    static Optional<Target> read(Value value) {
        if (!value.isMapping()) {
            return value.as(Texts::number).map(number -> new Target(number, null, null));
        }
        var entry = value.mapping().only("value", "baseline", "since", "by", "aim");
        if (entry.get("value").isEmpty()) {
            value.wrong(
                    "the target of `" + value.name() + "` has no `value`",
                    "write { value: 24, baseline: 40, by: 2026-12-31 }");
        }
        return entry.get("value")
                .flatMap(number -> number.as(Texts::number))
                .map(number -> new Target(
                        number,
                        entry.get("baseline")
                                .flatMap(start -> start.as(Texts::number))
                                .orElse(null),
                        day(entry, "by"),
                        day(entry, "since"),
                        entry.text("aim").orElse("")));
    }

    private static @Nullable LocalDate day(Mapping entry, String key) {
        return entry.get(key).flatMap(day -> day.as(Texts::date)).orElse(null);
    }
}
