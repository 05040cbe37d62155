package org.kpigovernor.notify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Objective;

/** Which KPIs stand for a larger objective that another KPI's objective serves. */
final class Lineage {
    private final Map<String, String> objectives = new HashMap<>();
    private final Map<String, Objective> byId;

    Lineage(Catalogue catalogue) {
        for (KpiDefinition kpi : catalogue.kpis()) {
            objectives.put(kpi.id(), kpi.objective());
        }
        byId = catalogue.objectives().stream()
                .collect(Collectors.toMap(Objective::id, objective -> objective, (a, b) -> a));
    }

    boolean isParent(String parent, String child) {
        var wanted = objectives.getOrDefault(parent, "");
        return !wanted.isEmpty() && above(objectives.getOrDefault(child, "")).contains(wanted);
    }

    /** The objectives that it serves, itself not among them. */
    private Set<String> above(String objective) {
        var above = new HashSet<String>();
        var at = byId.get(objective);
        while (at != null && above.add(at.serves())) {
            at = byId.get(at.serves());
        }
        above.remove(objective);
        return above;
    }
}
