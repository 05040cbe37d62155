package org.kpigovernor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.WorkingHours;

class WorkingTimeTest {
    private static final ZoneId BERLIN = Samples.BERLIN;
    private final WorkingTime office = new WorkingTime(Samples.OFFICE, BERLIN);

    @Test
    void timeWithinADayIsJustAdded() {
        assertThat(office.add(berlin("2026-06-01T10:00"), Duration.ofHours(3))).isEqualTo(berlin("2026-06-01T13:00"));
    }

    @Test
    void beforeTheDayBeginsItCountsFromTheOpening() {
        assertThat(office.add(berlin("2026-06-01T06:00"), Duration.ofHours(3))).isEqualTo(berlin("2026-06-01T12:00"));
    }

    @Test
    void whatIsLeftInTheEveningRunsOnTheNextMorning() {
        assertThat(office.add(berlin("2026-06-01T16:00"), Duration.ofHours(3))).isEqualTo(berlin("2026-06-02T11:00"));
    }

    @Test
    void aWeekendDoesNotCount() {
        assertThat(office.add(berlin("2026-06-05T16:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-06-08T10:00"));
        assertThat(office.add(berlin("2026-06-06T12:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-06-08T11:00"));
    }

    @Test
    void timeThatIsUsedUpAtClosingEndsAtClosing() {
        assertThat(office.add(berlin("2026-06-05T15:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-06-05T17:00"));
    }

    @Test
    void noTimeIsUpAtOnceEvenAtNight() {
        assertThat(office.add(berlin("2026-06-06T03:00"), Duration.ZERO)).isEqualTo(berlin("2026-06-06T03:00"));
    }

    @Test
    void aWeekendWithAChangeOfTheClockKeepsTheOfficeHours() {
        assertThat(office.add(berlin("2026-03-27T16:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-03-30T10:00"));
        assertThat(office.add(berlin("2026-10-23T16:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-10-26T10:00"));
    }

    @Test
    void aNightShiftOverAChangeOfTheClockCountsRealHours() {
        var nights = new WorkingTime(
                new WorkingHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(0, 0), LocalTime.of(6, 0)), BERLIN);
        // 29 March 2026 has no 02:30: the shift from 00:00 to 06:00 is five hours long
        assertThat(nights.add(berlin("2026-03-29T00:00"), Duration.ofHours(4))).isEqualTo(berlin("2026-03-29T05:00"));
        assertThat(nights.add(berlin("2026-03-29T00:00"), Duration.ofHours(6))).isEqualTo(berlin("2026-03-30T01:00"));
        // 25 October 2026 has 02:30 twice: seven hours
        assertThat(nights.add(berlin("2026-10-25T00:00"), Duration.ofHours(7))).isEqualTo(berlin("2026-10-25T06:00"));
    }

    @Test
    void aTeamWithoutWorkingDaysIsNotWaitedForForEver() {
        var never = new WorkingTime(new WorkingHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0)), BERLIN);
        assertThat(never.add(berlin("2026-06-06T03:00"), Duration.ofHours(1))).isEqualTo(berlin("2026-06-06T04:00"));
    }

    @Test
    void aHolidayDoesNotCount() {
        var holidays = new Holidays(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));
        var easter = new WorkingTime(Samples.OFFICE, BERLIN, holidays);
        assertThat(easter.add(berlin("2026-04-02T16:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-04-07T10:00"));
        assertThat(easter.add(berlin("2026-04-03T10:00"), Duration.ofHours(1))).isEqualTo(berlin("2026-04-07T10:00"));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
