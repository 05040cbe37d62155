package org.kpigovernor.ingest.pagerduty;

import java.time.Duration;
import java.time.Instant;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.State;

/**
 * The windows of time of creation in which incidents are listed. PagerDuty lists six months at most, and 10,000 incidents: a window
 * with more is halved.
 */
final class Windows {
    static final int SIZE = 100;
    private static final int MOST = 10_000;
    private static final Duration WIDEST = Duration.ofDays(30);
    private static final Duration NARROWEST = Duration.ofMinutes(1);

    private Windows() {}

    private static Duration width(State state) {
        return state.has("width") ? Duration.ofSeconds(state.number("width")) : WIDEST;
    }

    static Instant until(State state) {
        return isLast(state) ? began(state) : since(state).plus(width(state));
    }

    /** Whether the window ends where this pass does: when it began. */
    static boolean isLast(State state) {
        return !since(state).plus(width(state)).isBefore(began(state));
    }

    private static Instant since(State state) {
        return Instant.parse(state.get("since"));
    }

    private static Instant began(State state) {
        return Instant.parse(state.get("began"));
    }

    /** At the next page, or at none if this was the last that can be read. */
    static State paged(State state, Json page) {
        long next = state.number("offset") + SIZE;
        boolean more = page.flag("more") && !page.list("incidents").isEmpty() && next + SIZE <= MOST;
        return more ? state.with("offset", next) : state.without("offset");
    }

    /** Whether a list is longer than can be read to its end. */
    static boolean isTooFull(Json page, State state) {
        Integer total = page.countOrNull("total");
        boolean more = page.flag("more") && state.number("offset") + 2 * SIZE > MOST;
        return (more || (total != null && total > MOST)) && width(state).compareTo(NARROWEST) > 0;
    }

    /** Half of the window, from its first page on. */
    static State halved(State state) {
        Duration half = Duration.between(since(state), until(state)).dividedBy(2);
        return state.without("offset").with("width", Math.max(NARROWEST.toSeconds(), half.toSeconds()));
    }
}
