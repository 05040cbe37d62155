package org.kpigovernor.review.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {
    @Test
    void anInvitationIsARequestThatACalendarUnderstandsWithItsZoneInside() throws Exception {
        var text = CalendarEntry.text(meeting("Europe/Berlin"));
        assertThat(new CalendarBuilder()
                        .build(new StringReader(text))
                        .validate()
                        .hasErrors())
                .isFalse();
        assertThat(text.replace("\r\n ", ""))
                .contains(
                        "METHOD:REQUEST",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "UID:series@example.com",
                        "SEQUENCE:2503",
                        "DTSTART;TZID=Europe/Berlin:20261110T100000",
                        "DURATION:PT30M",
                        "ORGANIZER;CN=KPI Governor:mailto:kpi@example.com",
                        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:manager@example.com",
                        "SUMMARY:Weekly review: Payments\\, and more\\; äöü");
    }

    @Test
    void linesKeepToTheLengthThatCalendarsRead() {
        assertThat(CalendarEntry.text(meeting("Europe/Berlin")).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void aZoneWithoutRulesIsToldInUtc() {
        assertThat(CalendarEntry.text(meeting("UTC")))
                .contains("DTSTART:20261110T100000Z")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void aTitleCannotBecomeALineOfItsOwn() {
        var text = CalendarEntry.text(new Meeting(
                "a@b",
                1,
                "kpi@example.com",
                "m@example.com",
                "x\r\nATTENDEE:mailto:evil@example.com",
                "y",
                begins("UTC"),
                Duration.ofMinutes(5),
                Instant.EPOCH));
        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTENDEE:mailto:evil"));
    }

    private static Meeting meeting(String zone) {
        return new Meeting(
                "series@example.com",
                2503,
                "KPI Governor <kpi@example.com>",
                "manager@example.com",
                "Weekly review: Payments, and more; äöü",
                "2 of 6 KPIs need you",
                begins(zone),
                Duration.ofMinutes(30),
                Instant.parse("2026-11-09T07:00:00Z"));
    }

    private static java.time.ZonedDateTime begins(String zone) {
        return LocalDateTime.parse("2026-11-10T10:00").atZone(ZoneId.of(zone));
    }
}
