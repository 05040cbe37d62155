package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Holidays;

class CalendarFileTest {
    private static final String NO_EVENT_TOLD =
            "has no all-day event, so no holiday" + " — a holiday's DTSTART is a day: DTSTART;VALUE=DATE:20261003";

    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aTeamWithACalendar() {
        home = ConfigHome.at(folder).with("teams.yaml", "teams: [{ id: payments, calendar: calendars/here.ics }]\n");
    }

    @Test
    void withoutACalendarNoDayIsAHoliday() {
        home.with("teams.yaml", "teams: [{ id: payments }]\n");
        assertThat(holidays()).isEqualTo(Holidays.NONE);
    }

    @Test
    void anEventOfSeveralDaysIsAHolidayOnEachButNotOnTheDayOfItsEnd() {
        events("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227");
        assertThat(holidays().days()).containsExactlyInAnyOrder(days("2026-12-24", "2026-12-25", "2026-12-26"));
    }

    @Test
    void aLengthInDaysWillDoInPlaceOfAnEnd() {
        events("DTSTART;VALUE=DATE:20261224\nDURATION:P2D");
        assertThat(holidays().days()).containsExactlyInAnyOrder(days("2026-12-24", "2026-12-25"));
    }

    @Test
    void aHolidayThatComesEveryYearIsThereInAllOfThemButInThoseTakenOut() {
        events("DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20230501");
        assertThat(IntStream.rangeClosed(2018, 2060).filter(year -> !holidays().isHoliday(LocalDate.of(year, 5, 1))))
                .containsExactly(2018, 2019, 2023);
    }

    @Test
    void aHolidayOnAWeekdayOfAMonthIsFoundInEachYear() {
        events("DTSTART;VALUE=DATE:20251127\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3");
        assertThat(holidays().days()).containsExactlyInAnyOrder(days("2025-11-27", "2026-11-26", "2027-11-25"));
    }

    @Test
    void aRuleEndsWhenItSays() {
        events("DTSTART;VALUE=DATE:20240102\nRRULE:FREQ=YEARLY;UNTIL=20260102");
        assertThat(holidays().days()).containsExactlyInAnyOrder(days("2024-01-02", "2025-01-02", "2026-01-02"));
    }

    @Test
    void oneThatWasMovedIsThereOnItsNewDayOnly() {
        events(
                "UID:founders\nDTSTART;VALUE=DATE:20250610\nRRULE:FREQ=YEARLY;COUNT=3",
                "UID:founders\nRECURRENCE-ID;VALUE=DATE:20260610\nDTSTART;VALUE=DATE:20260612");
        assertThat(holidays().days()).containsExactlyInAnyOrder(days("2025-06-10", "2026-06-12", "2027-06-10"));
    }

    @Test
    void whatHasATimeOfDayOrIsCancelledIsNoHoliday() {
        events(
                "DTSTART;VALUE=DATE:20260101",
                "DTSTART;TZID=Europe/Berlin:20260102T100000\nDTEND;TZID=Europe/Berlin:20260102T110000\nRRULE:FREQ=YEARLY",
                "DTSTART;VALUE=DATE:20260103\nSTATUS:CANCELLED");
        assertThat(holidays().days()).containsExactly(days("2026-01-01"));
    }

    @Test
    void aMissingCalendarIsToldWhereItIsNamed() {
        assertThat(home.problems())
                .containsExactly("config/teams.yaml:1: there is no calendar config/calendars/here.ics"
                        + " — name an .ics file as it stands in config, such as calendars/berlin.ics");
    }

    @Test
    void aDayThatIsNoneIsToldInItsLine() {
        events("UID:1\nDTSTART;VALUE=DATE:20261301");
        assertThat(home.problems())
                .singleElement()
                .asString()
                .startsWith("config/calendars/here.ics:5: can't be read as a calendar: Text '20261301'")
                .endsWith("— export the calendar again as iCalendar (.ics)");
    }

    @Test
    void anEventWithoutAStartIsToldAtItsBeginning() {
        events("DTSTART;VALUE=DATE:20261003", "SUMMARY:Some day");
        assertThat(home.problems())
                .containsExactly("config/calendars/here.ics:6: this event has no DTSTART that can be read"
                        + " — give it its day: DTSTART;VALUE=DATE:20261003");
    }

    @Test
    void aCalendarWithoutHolidaysIsNoneThatAnybodyWants() {
        events("DTSTART:20261003T100000Z");
        assertThat(home.problems()).containsExactly("config/calendars/here.ics:0: " + NO_EVENT_TOLD);
    }

    @Test
    void whatIsNoCalendarIsToldOnceForAllWhoNameIt() {
        home.with("teams.yaml", """
                        teams:
                          - { id: payments, calendar: calendars/here.ics }
                          - { id: ledger, calendar: calendars/here.ics }
                        """).with("calendars/here.ics", "holidays: [2026-10-03]\n");
        assertThat(home.problems())
                .singleElement()
                .asString()
                .startsWith("config/calendars/here.ics:1: can't be read as a calendar");
    }

    @Test
    void theShippedCalendarHasTheHolidaysOfBerlinInEveryYear() throws IOException {
        home.with("calendars/here.ics", Files.readString(Path.of("config/calendars/berlin.ics")));
        var fixed = Stream.of("-01-01", "-03-08", "-05-01", "-10-03", "-12-25", "-12-26");
        assertThat(fixed.map(day -> LocalDate.parse("2026" + day))).allMatch(holidays()::isHoliday);
        for (int year = 2024; year <= 2035; year++) {
            var easter = easter(year);
            assertThat(Stream.of(-2, 1, 39, 50).map(easter::plusDays)).allMatch(holidays()::isHoliday);
            int in = year;
            assertThat(holidays().days())
                    .filteredOn(day -> day.getYear() == in)
                    .hasSize(easter.plusDays(39).equals(LocalDate.of(year, 5, 1)) ? 9 : 10);
        }
    }

    private Holidays holidays() {
        return home.load().organisation().teams().get(0).holidays();
    }

    private void events(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        Stream.of(events).forEach(event -> text.append("BEGIN:VEVENT\n" + event + "\nEND:VEVENT\n"));
        home.with("calendars/here.ics", text.append("END:VCALENDAR\n").toString());
    }

    private static LocalDate[] days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toArray(LocalDate[]::new);
    }

    /** The first Sunday after the full moon of spring, by Gauss's rule for 1900 to 2099. */
    private static LocalDate easter(int year) {
        int a = (19 * (year % 19) + 24) % 30;
        int b = (2 * (year % 4) + 4 * (year % 7) + 6 * a + 5) % 7;
        int after = a == 29 && b == 6 || a == 28 && b == 6 && year % 19 > 10 ? a + b - 7 : a + b;
        return LocalDate.of(year, 3, 22).plusDays(after);
    }
}
