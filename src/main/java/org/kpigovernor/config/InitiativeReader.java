package org.kpigovernor.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Team;

/** Reads one initiative. What is needed and not there, or wrong, is put down, and then there is none. */
record InitiativeReader(List<Team> teams, @Nullable Set<String> knownKpis) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int USUAL_WEEKS = 8;
    private static final int FEWEST_WEEKS = 4;
    private static final int MOST_WEEKS = 52;
    private static final int MOST_ROLLOUT = 26;

    /** An initiative, and where a problem with it belongs. */
    record Read(Initiative initiative, Value place) {}

    Optional<Read> read(Value item) {
        var entry = item.mapping()
                .only("id", "what", "introduced", "rollout", "teams", "kpi", "by", "baseline-weeks", "weeks");
        var id = needed(entry, "id", "such as contract-tests").flatMap(value -> value.as(InitiativeReader::id));
        var what = needed(entry, "what", "as people call it, such as Contract tests")
                .flatMap(Value::text);
        Optional<LocalDate> introduced =
                needed(entry, "introduced", "such as 2026-08-03").flatMap(value -> value.as(Texts::date));
        var kpi = needed(entry, "kpi", "the KPI that should get better").flatMap(this::kpi);
        var by = entry.get("by").flatMap(value -> value.as(InitiativeReader::share));
        int rollout = weeks(entry, "rollout", 1, 0, MOST_ROLLOUT);
        int baseline = weeks(entry, "baseline-weeks", USUAL_WEEKS, FEWEST_WEEKS, MOST_WEEKS);
        int weeks = weeks(entry, "weeks", USUAL_WEEKS, FEWEST_WEEKS, MOST_WEEKS);
        var names = teamIds(entry, kpi.orElse(null));
        if (id.isEmpty() || what.isEmpty() || introduced.isEmpty() || kpi.isEmpty()) {
            return Optional.empty();
        }
        var initiative = new Initiative(
                id.get(), what.get(), introduced.get(), rollout, names, kpi.get(), by.orElse(null), baseline, weeks);
        return Optional.of(new Read(initiative, entry.get("id").orElse(item)));
    }

    private static Optional<Value> needed(Mapping entry, String key, String hint) {
        var value = entry.get(key);
        if (value.isEmpty()) {
            entry.place().wrong("an initiative needs `" + key + "`", hint);
        }
        return value;
    }

    private static String id(String text) throws Mistake {
        if (ID.matcher(text).matches()) {
            return text;
        }
        throw new Mistake(
                "`" + text + "` is not an id", "use lower-case letters, digits and hyphens, such as contract-tests");
    }

    private Optional<String> kpi(Value value) {
        var kpi = value.text();
        if (knownKpis != null && kpi.isPresent() && !knownKpis.contains(kpi.get())) {
            value.wrong(
                    "no KPI `" + kpi.get() + "` is defined",
                    Nearest.hint(kpi.get(), knownKpis, "rules/definitions/kpis.csv lists them"));
        }
        return kpi;
    }

    private List<String> teamIds(Mapping entry, @Nullable String kpi) {
        var items = needed(entry, "teams", "the ids of the teams that it was introduced for, such as [payments]")
                .map(Value::items)
                .orElse(List.of());
        return items.stream().flatMap(item -> teamId(item, kpi).stream()).toList();
    }

    private Optional<String> teamId(Value item, @Nullable String kpi) {
        var id = item.text();
        id.ifPresent(name -> {
            var ids = teams.stream().map(Team::id).collect(Collectors.toSet());
            var team = teams.stream().filter(one -> one.id().equals(name)).findFirst();
            if (team.isEmpty()) {
                item.wrong("there is no team `" + name + "`", new TeamMap(ids).hint(name));
            } else if (kpi != null && !team.get().kpis().contains(kpi)) {
                item.wrong(
                        "team `" + name + "` isn't governed by KPI `" + kpi + "`",
                        Nearest.hint(kpi, team.get().kpis(), "add it to the team's `kpis`, or name another"));
            }
        });
        return id;
    }

    private static int weeks(Mapping entry, String key, int otherwise, int least, int most) {
        return entry.get(key)
                .flatMap(value -> value.as(text -> weeks(text, least, most)))
                .orElse(otherwise);
    }

    private static int weeks(String text, int least, int most) throws Mistake {
        if (text.matches("\\d{1,3}")) {
            int weeks = Integer.parseInt(text);
            if (least <= weeks && weeks <= most) {
                return weeks;
            }
        }
        throw new Mistake(
                "`" + text + "` is not a number of weeks", "write a whole number, %d to %d".formatted(least, most));
    }

    /** Per cent, with or without the sign. */
    private static double share(String text) throws Mistake {
        double percent = Texts.number(text.replace("%", "").strip());
        if (percent > 0 && percent <= 1000) {
            return percent / 100;
        }
        throw new Mistake("`" + text + "` is not an improvement", "write it in per cent, such as 20 %");
    }
}
