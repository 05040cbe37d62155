package org.kpigovernor.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Target;

/**
 * Reads what a team's entry says of KPIs: which, whose, and with what target.
 *
 * @param known the ids that the rule book defines; null when they aren't known, and then any will do
 */
record TeamKpis(@Nullable Set<String> known) {
    List<String> list(List<Value> items) {
        var kpis = new ArrayList<String>();
        items.forEach(item -> item.text().ifPresent(kpi -> add(item, kpi, kpis)));
        return List.copyOf(kpis);
    }

    private void add(Value item, String kpi, List<String> kpis) {
        check(item, kpi);
        if (kpis.contains(kpi)) {
            item.wrong("KPI `" + kpi + "` is listed twice", "keep one of them");
        } else {
            kpis.add(kpi);
        }
    }

    /** Mail address by KPI. */
    Map<String, String> owners(Mapping owners) {
        var byKpi = new LinkedHashMap<String, String>();
        for (var kpi : keys(owners)) {
            owners.text(kpi).ifPresent(mail -> byKpi.put(kpi, mail));
        }
        return Map.copyOf(byKpi);
    }

    Map<String, Target> targets(Mapping targets) {
        var byKpi = new LinkedHashMap<String, Target>();
        for (var kpi : keys(targets)) {
            targets.get(kpi).flatMap(TargetReader::read).ifPresent(target -> byKpi.put(kpi, target));
        }
        return Map.copyOf(byKpi);
    }

    private Set<String> keys(Mapping byKpi) {
        byKpi.entries().forEach((kpi, entry) -> check(entry.key(), kpi));
        return byKpi.entries().keySet();
    }

    private void check(Value place, String kpi) {
        if (known != null && !known.contains(kpi)) {
            place.wrong(
                    "no KPI `" + kpi + "` is defined",
                    Nearest.hint(kpi, known, "define it in rules/definitions/kpis.csv, or take it out"));
        }
    }
}
