package org.kpigovernor.ingest.poll;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a failure: twice as long each time, and between half and all of that by chance, so that many don't come back
 * together.
 *
 * @param chance from 0 to 1
 */
record Patience(DoubleSupplier chance) {
    /** Where only somebody's change can help. */
    static final Duration SLOW = Duration.ofMinutes(30);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration UNTOLD_LIMIT = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    Duration afterFailure(int failuresBefore) {
        return spread(FIRST, failuresBefore);
    }

    /** Of a limit that doesn't say when it ends: at least a minute. */
    Duration afterLimit(int failuresBefore) {
        return spread(UNTOLD_LIMIT.multipliedBy(2), failuresBefore);
    }

    private Duration spread(Duration first, int failuresBefore) {
        var whole = first.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        var capped = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
        return Duration.ofMillis(Math.round(capped.toMillis() * (0.5 + 0.5 * chance.getAsDouble())));
    }
}
