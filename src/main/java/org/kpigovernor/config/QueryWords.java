package org.kpigovernor.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;

/**
 * Reads what queries have in common, wherever they are asked.
 *
 * @param knownKpis the ids that the rule book defines; null when they aren't known, and then any will do
 */
record QueryWords(
        ConfigFolder folder, TeamMap teams, @Nullable Set<String> knownKpis) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;

    /** Each entry of a mapping by its name, which must be a plain one. */
    void each(Mapping mapping, BiConsumer<String, Value> read) {
        mapping.entries().values().forEach(entry -> {
            var name = entry.key().name();
            if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
                entry.key()
                        .wrong(
                                "`" + name + "` is no name",
                                "use lower-case letters, digits and hyphens, such as error-rate");
            } else {
                read.accept(name, entry.value());
            }
        });
    }

    Optional<String> kpi(Mapping entry) {
        var kpi = entry.get("kpi");
        var id = kpi.flatMap(Value::text);
        if (knownKpis != null && id.isPresent() && !knownKpis.contains(id.get())) {
            kpi.orElseThrow()
                    .wrong(
                            "no KPI `" + id.get() + "` is defined",
                            Nearest.hint(id.get(), knownKpis, "rules/definitions/kpis.csv lists them"));
        }
        return id;
    }

    Optional<String> team(Mapping entry) {
        var team = entry.get("team");
        var id = team.flatMap(Value::text);
        if (id.isPresent() && teams.isUnknown(id.get())) {
            team.orElseThrow().wrong("there is no team `" + id.get() + "`", teams.hint(id.get()));
        }
        return id;
    }

    /** Team id by what the source calls it; with a fixed team there is nothing to map. */
    Map<String, String> teams(Mapping entry) {
        if (entry.get("team").isPresent()) {
            entry.get("teams").ifPresent(map -> map.wrong("`team` and `teams` are both there", "keep one of them"));
            return new LinkedHashMap<>();
        }
        return teams.read(entry.mapping("teams"));
    }

    /** What must be there; empty, and put down, if it isn't. */
    static Optional<String> needed(Value place, Mapping entry, String key, String hint) {
        var text = entry.text(key).filter(found -> !found.isBlank());
        if (text.isEmpty()) {
            place.wrong("`" + place.name() + "` has no `" + key + "`", hint);
        }
        return text;
    }

    static Duration span(Mapping entry, String key, Duration otherwise, Duration least, Duration most) {
        return entry.get(key)
                .flatMap(value -> value.as(text -> Texts.span(text, least, most)))
                .orElse(otherwise);
    }
}
