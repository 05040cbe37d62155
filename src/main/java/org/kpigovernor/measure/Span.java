package org.kpigovernor.measure;

import java.time.Duration;
import java.time.Instant;

/** Time between two instants. */
final class Span {
    private static final double NANOS = 1e9;

    private Span() {}

    /** Seconds from one instant to another with their fraction, negative when the order is reversed. */
    static double seconds(Instant from, Instant to) {
        var span = Duration.between(from, to);
        return span.getSeconds() + span.getNano() / NANOS;
    }
}
