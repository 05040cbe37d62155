package org.kpigovernor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);

    @Test
    void itStandsWhereItIsSetInEveryZone() {
        var berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        clock.set(NOON.plusSeconds(5));
        assertThat(berlin.instant()).isEqualTo(NOON.plusSeconds(5));
        assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void itGoesOnFromWhereItStoodAtTheOthersPace() {
        var other = new SettableClock(Instant.EPOCH);
        clock.goOnLike(other);
        other.set(Instant.EPOCH.plus(Duration.ofMinutes(3)));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(3)));
        clock.goOnLike(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(3)));
    }
}
