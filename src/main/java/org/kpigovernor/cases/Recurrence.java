package org.kpigovernor.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The times that a cron expression names. */
@FunctionalInterface
public interface Recurrence {
    /** The first after the instant, on the wall clock of the zone; empty if there is none any more. */
    Optional<Instant> next(String cron, ZoneId zone, Instant after);
}
