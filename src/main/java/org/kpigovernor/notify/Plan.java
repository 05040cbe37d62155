package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is told of a case by its last turn, and to whom and when.
 *
 * @param passed rungs with nobody on them
 */
record Plan(List<DueNews> news, List<Passed> passed) {
    static final Plan NOTHING = new Plan(List.of(), List.of());

    /**
     * A rung that was passed over, because all who could be told are away.
     *
     * @param away who, in the order in which they stand in for each other
     */
    record Passed(String key, int step, List<StandIn> away, Instant at) {
        /** Such as {@code nobody to tell: Ada, who is away until 12 Nov 2026; the next step is told at once}. */
        String words() {
            var who = away.stream().map(StandIn::words).collect(Collectors.joining("; "));
            return "nobody to tell: " + who + "; the next step is told at once";
        }
    }
}
