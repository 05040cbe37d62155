package org.kpigovernor.measure.rows;

import java.time.Duration;
import java.time.Instant;

/** Time between two instants. */
final class Spans {
    private static final double NANOS = 1e9;

    private Spans() {}

    /** Seconds from one instant to another with their fraction, negative when the order is reversed. */
    static double seconds(Instant from, Instant to) {
        var span = Duration.between(from, to);
        return span.getSeconds() + span.getNano() / NANOS;
    }
}
