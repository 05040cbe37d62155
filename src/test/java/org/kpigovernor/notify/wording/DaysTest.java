package org.kpigovernor.notify.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void aWeekRepeatsNothing() {
        assertThat(Days.week(LocalDate.of(2026, 11, 2))).isEqualTo("2–8 Nov 2026");
        assertThat(Days.week(LocalDate.of(2026, 11, 30))).isEqualTo("30 Nov – 6 Dec 2026");
        assertThat(Days.week(LocalDate.of(2026, 12, 28))).isEqualTo("28 Dec 2026 – 3 Jan 2027");
    }

    @Test
    void aMomentNamesItsZone() {
        var moment = Instant.parse("2026-11-09T07:30:00Z");
        assertThat(Days.moment(moment, ZoneId.of("Asia/Singapore"))).isEqualTo("Mon 9 Nov 2026, 15:30 Asia/Singapore");
    }

    @Test
    void anAgeIsInDaysAndFromTwoWeeksOnInWeeks() {
        var day = LocalDate.of(2026, 11, 1);
        assertThat(Days.age(day, day)).isEqualTo("today");
        assertThat(Days.age(day, day.plusDays(1))).isEqualTo("1 day");
        assertThat(Days.age(day, day.plusDays(13))).isEqualTo("13 days");
        assertThat(Days.age(day, day.plusDays(27))).isEqualTo("3 weeks");
    }

    @Test
    void aDelayIsInTheUnitThatReadsBest() {
        assertThat(Days.duration(Duration.ofMinutes(20))).isEqualTo("20 minutes");
        assertThat(Days.duration(Duration.ofMinutes(61))).isEqualTo("1 hour");
        assertThat(Days.duration(Duration.ofHours(50))).isEqualTo("2 days");
    }

    @Test
    void aQuarterIsNamedByItsFirstDay() {
        assertThat(Days.quarter(LocalDate.of(2026, 10, 1))).isEqualTo("Q4 2026");
    }
}
