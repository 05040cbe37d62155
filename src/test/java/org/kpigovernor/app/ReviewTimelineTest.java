package org.kpigovernor.app;

import static org.kpigovernor.app.Timeline.around;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weeks pass with reviews in them: which mails come, and when on their readers' clocks. */
class ReviewTimelineTest {
    static final String HOLIDAYS = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//holidays//EN
            BEGIN:VEVENT
            UID:good-friday@example.com
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20260403
            SUMMARY:Good Friday
            END:VEVENT
            BEGIN:VEVENT
            UID:easter-monday@example.com
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20260406
            SUMMARY:Easter Monday
            END:VEVENT
            BEGIN:VEVENT
            UID:labour-day@example.com
            DTSTAMP:20250101T000000Z
            DTSTART;VALUE=DATE:20250501
            RRULE:FREQ=YEARLY
            SUMMARY:Labour Day
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    private Timeline time;
    private final SoftAssertions soft = new SoftAssertions();

    @AfterEach
    void close() {
        time.close();
        soft.assertAll();
    }

    private Timeline teams(String zone, String begin, String... teams) throws IOException {
        time = new Timeline(folder, zone, begin);
        return time.file("config/teams.yaml", "teams:\n" + String.join("", teams));
    }

    private static String team(String id, String zone, String more) {
        return """
                  - { id: %s, name: %s, kind: product, zone: %s, owner: %s-owner@example.com, manager: %s@example.com,
                      head: head@example.com, kpis: [latency-p95]%s }
                """.formatted(id, id, zone, id, id, more);
    }

    @Test
    void aSlotAtHalfPastTwoComesOnceInTheNightsInWhichTheClockMoves() throws IOException {
        teams(
                        "Europe/Berlin",
                        "2026-03-28T00:00",
                        team("berlin", "Europe/Berlin", ", working-hours: Mon-Sun 09:00-17:00"))
                .file("config/reviews.yaml", """
                        reviews:
                          - { kind: daily, cron: "0 30 2 ? * *", to: [manager], quiet: send }
                        """)
                .until("2026-03-30T04:00", HALF_AN_HOUR);
        soft.assertThat(time.mailbox()).isEqualTo("""
                Sat 2026-03-28 02:30  berlin: berlin, Sat 28 Mar 2026: nothing new
                Sun 2026-03-29 03:30  berlin: berlin, Sun 29 Mar 2026: nothing new
                Mon 2026-03-30 02:30  berlin: berlin, Mon 30 Mar 2026: nothing new""");
        time.until("2026-10-24T12:00", Duration.ofDays(30)).mailbox();
        time.until("2026-10-26T04:00", HALF_AN_HOUR);
        soft.assertThat(time.mailbox()).isEqualTo("""
                Sun 2026-10-25 02:30  berlin: berlin, Sun 25 Oct 2026: nothing new
                Mon 2026-10-26 02:30  berlin: berlin, Mon 26 Oct 2026: nothing new""");
    }

    @Test
    void atTheEndOfAQuarterEveryZoneGetsItsReviewsOnItsOwnMorning() throws IOException {
        teams(
                        "UTC",
                        "2026-03-29T22:00",
                        team("tokyo", "Asia/Tokyo", ""),
                        team("berlin", "Europe/Berlin", ""),
                        team("york", "America/New_York", ""))
                .reader("tokyo@example.com", "Asia/Tokyo")
                .reader("berlin@example.com", "Europe/Berlin")
                .reader("york@example.com", "America/New_York")
                .file("config/reviews.yaml", """
                        reviews:
                          - { kind: weekly, at: "08:00", day: Mon, to: [manager] }
                          - { kind: monthly, at: "08:30", to: [manager] }
                          - { kind: quarterly, at: "09:00", to: [manager] }
                        """)
                .until("2026-03-30T13:00", HALF_AN_HOUR)
                .until("2026-03-31T22:00", Duration.ofHours(3))
                .until("2026-04-01T14:00", HALF_AN_HOUR);
        soft.assertThat(time.mailbox()).isEqualTo("""
                Mon 2026-03-30 08:00  tokyo: tokyo, week of 23–29 Mar 2026: a quiet week
                Mon 2026-03-30 08:00  berlin: berlin, week of 23–29 Mar 2026: a quiet week
                Mon 2026-03-30 08:00  york: york, week of 23–29 Mar 2026: a quiet week
                Wed 2026-04-01 08:30  tokyo: tokyo, March 2026: nothing to act on
                Wed 2026-04-01 09:00  tokyo: tokyo, Q1 2026: which KPIs to keep
                Wed 2026-04-01 08:30  berlin: berlin, March 2026: nothing to act on
                Wed 2026-04-01 09:00  berlin: berlin, Q1 2026: which KPIs to keep
                Wed 2026-04-01 08:30  york: york, March 2026: nothing to act on
                Wed 2026-04-01 09:00  york: york, Q1 2026: which KPIs to keep""");
    }

    @Test
    void noReviewGoesOutOnAHoliday() throws IOException {
        teams("Europe/Berlin", "2026-03-31T12:00", team("berlin", "Europe/Berlin", ", calendar: calendars/berlin.ics"))
                .file("config/calendars/berlin.ics", HOLIDAYS)
                .file("config/reviews.yaml", """
                        reviews:
                          - { kind: daily, at: "08:00", days: Mon-Fri, to: [manager], quiet: send }
                          - { kind: weekly, at: "09:00", day: Mon, to: [manager] }
                          - { kind: monthly, at: "10:00", to: [manager] }
                        """)
                .hours("2026-04-07T12:00");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Wed 2026-04-01 08:00  berlin: berlin, Wed 1 Apr 2026: nothing new
                Wed 2026-04-01 10:00  berlin: berlin, March 2026: nothing to act on
                Thu 2026-04-02 08:00  berlin: berlin, Thu 2 Apr 2026: nothing new
                Tue 2026-04-07 08:00  berlin: berlin, Tue 7 Apr 2026: nothing new
                Tue 2026-04-07 09:00  berlin: berlin, week of 30 Mar – 5 Apr 2026: a quiet week""");
        soft.assertThat(time.slots()).isEqualTo("""
                Wed 2026-04-01 08:00 DAILY berlin SENT
                Wed 2026-04-01 10:00 MONTHLY berlin SENT
                Thu 2026-04-02 08:00 DAILY berlin SENT
                Fri 2026-04-03 08:00 DAILY berlin SKIPPED: Fri 3 Apr 2026 is a holiday
                Mon 2026-04-06 08:00 DAILY berlin SKIPPED: Mon 6 Apr 2026 is a holiday
                Tue 2026-04-07 08:00 DAILY berlin SENT
                Tue 2026-04-07 09:00 WEEKLY berlin SENT: Mon 6 Apr 2026 is a holiday: it waits for the next working day""");
    }

    @Test
    void aMonthThatBeginsWithAHolidayIsReviewedOnItsFirstWorkingDay() throws IOException {
        teams("Europe/Berlin", "2026-04-30T12:00", team("berlin", "Europe/Berlin", ", calendar: calendars/berlin.ics"))
                .file("config/calendars/berlin.ics", HOLIDAYS)
                .file("config/reviews.yaml", """
                        reviews:
                          - { kind: monthly, at: "10:00", to: [manager] }
                        """)
                .hours("2026-05-04T12:00");
        soft.assertThat(time.mailbox())
                .isEqualTo("Mon 2026-05-04 10:00  berlin: berlin, April 2026: nothing to act on");
        soft.assertThat(time.slots())
                .isEqualTo(
                        "Mon 2026-05-04 10:00 MONTHLY berlin SENT: Fri 1 May 2026 is a holiday: it waits for the next working day");
    }

    @Test
    void afterAnOutageEachReviewIsSentOnceLateAndSaysSo() throws IOException {
        teams("Europe/Berlin", "2026-03-05T12:00", team("berlin", "Europe/Berlin", ""))
                .measured("berlin", "latency-p95", "2026-01-05", around(16, 100, 4))
                .file("config/reviews.yaml", """
                        reviews:
                          - { kind: daily, at: "08:00", days: Mon-Fri, to: [manager], quiet: send }
                          - { kind: weekly, at: "08:30", day: Mon, to: [manager] }
                        """)
                .hours("2026-03-06T12:00");
        soft.assertThat(time.mailbox()).isEqualTo("Fri 2026-03-06 08:00  berlin: berlin, Fri 6 Mar 2026: nothing new");
        time.down("2026-03-10T10:15").hours("2026-03-11T12:00");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Tue 2026-03-10 11:15  berlin: berlin, Tue 10 Mar 2026: nothing new
                Tue 2026-03-10 11:15  berlin: berlin, week of 2–8 Mar 2026: a quiet week
                Wed 2026-03-11 08:15  berlin: berlin, Wed 11 Mar 2026: nothing new""");
        soft.assertThat(time.slots()).isEqualTo("""
                Fri 2026-03-06 08:00 DAILY berlin SENT
                Mon 2026-03-09 08:00 DAILY berlin SKIPPED: missed, and a later one was due by then: that of 2026-03-09
                Mon 2026-03-09 08:30 WEEKLY berlin SENT: late by 26 hours
                Tue 2026-03-10 08:00 DAILY berlin SENT: late by 3 hours
                Wed 2026-03-11 08:00 DAILY berlin SENT""");
    }
}
