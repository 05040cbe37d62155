package org.kpigovernor.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;

/** The readings that are kept, by team, KPI and period. */
public interface Readings {
    /**
     * Readings in the order of team, KPI, period kind and start.
     *
     * @param from the first period start, inclusive; null for all
     * @param to the last period start, inclusive; null for all
     */
    List<Reading> find(
            @Nullable String team,
            @Nullable String kpi,
            @Nullable PeriodKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to);

    /**
     * As {@link #find}, by one version of the definitions: those of versions gone by as they were when the definition changed.
     *
     * @param version null for the current ones
     */
    default List<Reading> find(
            @Nullable String team,
            @Nullable String kpi,
            @Nullable PeriodKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer version) {
        return find(team, kpi, kind, from, to).stream()
                .filter(reading -> version == null || reading.definition() == version)
                .toList();
    }

    /** By which definitions the readings were measured, and since when. */
    default Editions editions() {
        return Editions.NONE;
    }

    /** Keeps readings that are computed from other rooms' results, such as the engineering health score. */
    void put(List<Reading> readings);
}
