package org.kpigovernor.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is set, and goes on from there at the usual pace when it is told to. */
public final class SettableClock extends Clock {
    private final Hands hands;
    private final ZoneId zone;

    public SettableClock(Instant start) {
        this(new Hands(() -> start), ZoneOffset.UTC);
    }

    private SettableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /** Stands at that moment from now on. */
    public void set(Instant moment) {
        hands.source = () -> moment;
    }

    /** Goes on from where it stands, as fast as the other clock. */
    public void goOnLike(Clock other) {
        var ahead = Duration.between(other.instant(), instant());
        hands.source = () -> other.instant().plus(ahead);
    }

    @Override
    public Instant instant() {
        return hands.source.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same hands, read in another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(hands, other);
    }

    /** What all zones' views of the clock share. */
    private static final class Hands {
        private volatile InstantSource source;

        Hands(InstantSource source) {
            this.source = source;
        }
    }
}
