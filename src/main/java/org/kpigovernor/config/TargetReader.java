package org.kpigovernor.config;

import java.util.Optional;
import org.kpigovernor.catalogue.Target;

/** Reads a target: a number alone, or {@code { value, baseline, by }}. */
final class TargetReader {
    private TargetReader() {}

    static Optional<Target> read(Value value) {
        if (!value.isMapping()) {
            return value.as(Texts::number).map(number -> new Target(number, null, null));
        }
        var entry = value.mapping().only("value", "baseline", "by");
        if (entry.get("value").isEmpty()) {
            value.wrong(
                    "the target of `" + value.name() + "` has no `value`",
                    "write { value: 24, baseline: 40, by: 2026-12-31 }");
        }
        var baseline = entry.get("baseline").flatMap(number -> number.as(Texts::number));
        var by = entry.get("by").flatMap(day -> day.as(Texts::date));
        return entry.get("value")
                .flatMap(number -> number.as(Texts::number))
                .map(number -> new Target(number, baseline.orElse(null), by.orElse(null)));
    }
}
