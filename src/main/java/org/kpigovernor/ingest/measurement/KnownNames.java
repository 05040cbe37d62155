package org.kpigovernor.ingest.measurement;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * The teams and KPIs that a measurement may be of.
 *
 * @param teams each team's time zone, by its id
 * @param kpis the ids of all KPIs that the rule book defines
 */
public record KnownNames(Map<String, ZoneId> teams, Set<String> kpis) {
    public KnownNames {
        teams = Map.copyOf(teams);
        kpis = Set.copyOf(kpis);
    }
}
