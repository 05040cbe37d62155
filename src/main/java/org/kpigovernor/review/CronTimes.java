package org.kpigovernor.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The times that a cron expression names. */
public interface CronTimes {
    /**
     * The first time after the instant, on the wall clock of the zone; empty if there is none any more. A time that a change of
     * the clock leaves out comes as much later as the clock was moved; one that it repeats comes once, the first time.
     */
    Optional<Instant> next(String cron, ZoneId zone, Instant after);

    /** What is wrong with the expression, if anything is. */
    Optional<String> problem(String cron);
}
