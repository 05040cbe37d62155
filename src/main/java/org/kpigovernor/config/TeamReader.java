package org.kpigovernor.config;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;

/**
 * Reads one team's entry.
 *
 * @param knownKpis the ids that the rule book defines; null when they aren't known, and then any will do
 */
record TeamReader(@Nullable Set<String> knownKpis) {
    private static final ZoneId DEFAULT_ZONE = ZoneOffset.UTC;
    private static final WorkingHours DEFAULT_HOURS =
            new WorkingHours(workingWeek(), LocalTime.of(9, 0), LocalTime.of(17, 30));

    Team read(Value value) {
        var entry = value.mapping()
                .only(
                        "id",
                        "name",
                        "kind",
                        "zone",
                        "working-hours",
                        "owner",
                        "manager",
                        "head",
                        "kpis",
                        "owners",
                        "targets");
        var words = words(entry);
        Constraints.check(entry, words);
        var id = words.id() == null ? "" : words.id();
        return new Team(
                id,
                words.name() == null ? id : words.name(),
                words.kind() == null ? "product" : words.kind(),
                entry.get("zone").flatMap(zone -> zone.as(Texts::zone)).orElse(DEFAULT_ZONE),
                entry.get("working-hours")
                        .flatMap(hours -> hours.as(Days::workingHours))
                        .orElse(DEFAULT_HOURS),
                words.owner(),
                words.manager(),
                words.head(),
                kpis(entry.items("kpis")),
                words.owners(),
                targets(entry.mapping("targets")));
    }

    private TeamWords words(Mapping entry) {
        return new TeamWords(
                entry.text("id").orElse(null),
                entry.text("name").orElse(null),
                entry.text("kind").orElse(null),
                entry.text("owner").orElse(null),
                entry.text("manager").orElse(null),
                entry.text("head").orElse(null),
                owners(entry.mapping("owners")));
    }

    private Map<String, String> owners(Mapping owners) {
        var byKpi = new LinkedHashMap<String, String>();
        for (var entry : owners.entries().values()) {
            checkKpi(entry.key(), entry.key().name());
            owners.text(entry.key().name())
                    .ifPresent(mail -> byKpi.put(entry.key().name(), mail));
        }
        return Map.copyOf(byKpi);
    }

    private List<String> kpis(List<Value> items) {
        var kpis = new ArrayList<String>();
        for (var item : items) {
            item.text().ifPresent(kpi -> {
                checkKpi(item, kpi);
                if (kpis.contains(kpi)) {
                    item.wrong("KPI `" + kpi + "` is listed twice", "keep one of them");
                } else {
                    kpis.add(kpi);
                }
            });
        }
        return List.copyOf(kpis);
    }

    private void checkKpi(Value place, String kpi) {
        if (knownKpis != null && !knownKpis.contains(kpi)) {
            place.wrong(
                    "no KPI `" + kpi + "` is defined",
                    Nearest.hint(kpi, knownKpis, "define it in rules/definitions/kpis.csv, or take it out"));
        }
    }

    private Map<String, Target> targets(Mapping targets) {
        var byKpi = new LinkedHashMap<String, Target>();
        for (var entry : targets.entries().values()) {
            checkKpi(entry.key(), entry.key().name());
            TargetReader.read(entry.value())
                    .ifPresent(target -> byKpi.put(entry.key().name(), target));
        }
        return Map.copyOf(byKpi);
    }

    private static Set<java.time.DayOfWeek> workingWeek() {
        return Set.copyOf(java.util.EnumSet.range(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY));
    }
}
