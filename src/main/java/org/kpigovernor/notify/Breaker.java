package org.kpigovernor.notify;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * Lets a channel rest whose server is away: after three failures of the connection in a row for half a minute, doubling up to five;
 * then one notice is the probe. Used by one thread at a time; anybody may look at its state.
 */
final class Breaker {
    private static final int FAILURES = 3;
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final ToldClock clock;
    private final CircuitBreaker circuit;
    private volatile ChannelState state;

    Breaker(String channel, Instant now) {
        this.clock = new ToldClock(now);
        this.circuit = CircuitBreaker.of(
                channel,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindow(FAILURES, FAILURES, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(
                                IntervalFunction.ofExponentialBackoff(FIRST_REST, 2, LONGEST_REST))
                        .build());
        this.state = new ChannelState(channel, true, now, "");
    }

    /** How many notices may be tried now: up to so many while the channel is up, one as a probe when it has rested, or none. */
    int admits(int most, Instant now) {
        clock.now = now;
        if (circuit.getState() == State.CLOSED) {
            return most;
        }
        return circuit.tryAcquirePermission() ? 1 : 0;
    }

    /** There was nothing to try. */
    void unused() {
        if (circuit.getState() == State.HALF_OPEN) {
            circuit.releasePermission();
        }
    }

    /** The other side answered, whatever it said of the notice. */
    void answered(Instant now) {
        clock.now = now;
        circuit.onSuccess(0, TimeUnit.NANOSECONDS);
        note(now, state.lastError());
    }

    void failed(ChannelDown failure, Instant now) {
        clock.now = now;
        circuit.onError(0, TimeUnit.NANOSECONDS, failure);
        note(now, String.valueOf(failure.getMessage()));
    }

    private void note(Instant now, String lastError) {
        var old = state;
        var up = isUp();
        state = new ChannelState(old.channel(), up, up == old.up() ? old.since() : now, lastError);
    }

    boolean isUp() {
        return circuit.getState() == State.CLOSED;
    }

    ChannelState state() {
        return state;
    }

    /** Stands at the moment of the last call. */
    private static final class ToldClock extends Clock {
        private Instant now;

        ToldClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
