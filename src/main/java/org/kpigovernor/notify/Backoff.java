package org.kpigovernor.notify;

import java.time.Duration;

/** How long to wait after a failed attempt: half a minute, doubling, an hour at most, spread so that not all come back at once. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS_TO_LONGEST = 7;

    private Backoff() {}

    /**
     * The wait after so many attempts.
     *
     * @param attempts 1 after the first
     * @param chance from 0 to 1; the wait is between three quarters of the full one and the full one
     */
    static Duration after(int attempts, double chance) {
        var doublings = Math.min(Math.max(attempts - 1, 0), DOUBLINGS_TO_LONGEST);
        var full = FIRST.multipliedBy(1L << doublings);
        var capped = full.compareTo(LONGEST) > 0 ? LONGEST : full;
        return Duration.ofMillis(Math.round(capped.toMillis() * (0.75 + 0.25 * chance)));
    }
}
