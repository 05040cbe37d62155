package org.kpigovernor.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the active rule book defines. Immutable; a new rule book brings a new catalogue. */
public interface Catalogue {
    Collection<KpiDefinition> kpis();

    Optional<KpiDefinition> kpi(String id);

    /** What the KPIs serve; none unless the book says so. */
    default Collection<Objective> objectives() {
        return List.of();
    }

    /** The rows by which a KPI is measured from events, those of the profile that is chosen for it; none when it isn't. */
    default List<MeasureRow> measures(String kpi) {
        return List.of();
    }

    /** By KPI, or by KPI and team kind; the more exact row wins. */
    Priority priority(String kpi, String teamKind);

    /** By team, team kind, priority or KPI; the most exact row wins. */
    Threshold threshold(String kpi, Team team);
}
