package org.kpigovernor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItineraryTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    private static java.util.List<Itinerary.Stop> week() {
        var monday = LocalDate.parse("2026-10-19");
        return Itinerary.through(monday, monday.plusWeeks(1), Set.of(BERLIN, SINGAPORE));
    }

    @Test
    void itStopsAtEightInEachZoneOnWorkingDaysAlsoAfterTheClocksChange() {
        assertThat(week()).hasSize(10);
        assertThat(week().get(0).at()).isEqualTo(Instant.parse("2026-10-20T00:00:00Z"));
        assertThat(week().get(1).at()).isEqualTo(Instant.parse("2026-10-20T06:00:00Z"));
        assertThat(week().get(9).at()).isEqualTo(Instant.parse("2026-10-26T07:00:00Z"));
    }

    @Test
    void aRoundIsDueOnceADayAndInEachZoneOnMondays() {
        assertThat(week())
                .extracting(Itinerary.Stop::round)
                .containsExactly(true, false, true, false, true, false, true, false, true, true);
    }
}
