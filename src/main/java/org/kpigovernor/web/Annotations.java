package org.kpigovernor.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people noted about a week, shown in charts. */
public interface Annotations {
    void add(Annotation annotation);

    /** In the order of their days; null means any team. */
    List<Annotation> find(@Nullable String team);

    /**
     * A note.
     *
     * @param team null for all teams
     * @param kpi null for all KPIs
     */
    record Annotation(@Nullable String team, @Nullable String kpi, LocalDate on, String text, String by) {}
}
