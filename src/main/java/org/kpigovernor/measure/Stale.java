package org.kpigovernor.measure;

import java.time.Instant;

/**
 * A reading that has to be measured again.
 *
 * @param begins the first instant of its period
 * @param ends the first instant after it
 * @param looksFrom the first instant of the things that it is made of, which is that of its period unless its KPI looks back
 */
public record Stale(ReadingKey key, Instant begins, Instant ends, Instant looksFrom) {
    Stale lookingFrom(Instant instant) {
        return new Stale(key, begins, ends, instant);
    }
}
