package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What things contribute to readings. */
public interface Contributions {
    List<Contribution> of(Collection<String> things);

    /** Forgets some and keeps others. */
    void change(Collection<Contribution> gone, Collection<Contribution> come);

    /** All that a team has. */
    List<Contribution> of(String team);

    /** All that there are of a KPI. */
    List<Contribution> ofKpi(String kpi);

    /** What a team has within bands of amounts as they are contributed, without parts; the latest ones if there are very many. */
    List<Contribution> within(String team, List<Items.Band> bands, Instant from, Instant to);

    /** How many distinct actors each of these readings looks back on, from {@code looksFrom} to its end: of all readings at once. */
    Map<ReadingKey, Long> actors(Collection<Stale> readings);
}
