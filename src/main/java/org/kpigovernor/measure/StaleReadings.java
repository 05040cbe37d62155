package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The readings that have to be measured again. */
public interface StaleReadings {
    /** Marks them; those that are marked already stay so. */
    void mark(Collection<Stale> readings);

    /** At most so many of those whose period begins not after that instant, each with what it is made of. */
    Map<Stale, List<Contribution>> some(Instant asOf, int max);

    /** Keeps the readings in the place of those that were stale; what has no reading any more is forgotten. */
    void settle(Collection<Stale> stale, Collection<Reading> readings);

    /** All readings that are kept of a KPI. */
    List<ReadingKey> kept(String kpi);

    /** Keeps the readings of a KPI, as they are, as those of versions gone by; all but those of the version that counts now. */
    void setAside(String kpi, int version);

    /** Forgets the readings of a team, stale or not, of all KPIs but these. */
    void forget(String team, Collection<String> except);
}
