package org.kpigovernor.app;

import static org.kpigovernor.app.Timeline.around;
import static org.kpigovernor.app.Timeline.then;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weeks pass, cases open, nobody answers or somebody does: who gets which mail, and when on their own clocks. */
class LadderTimelineTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    private Timeline time;
    private final SoftAssertions soft = new SoftAssertions();

    @AfterEach
    void close() {
        time.close();
        soft.assertAll();
    }

    /** Begins on a Monday; the KPI of each team is even for sixteen weeks. */
    private Timeline teams(String... teams) throws IOException {
        time = new Timeline(folder, "UTC", "2026-01-05T00:30");
        time.file("config/teams.yaml", "teams:\n" + String.join("", teams));
        return time;
    }

    private static String team(String id, String zone, String more) {
        return """
                  - { id: %s, name: %s, kind: product, zone: %s, working-hours: Mon-Fri 09:00-17:00, owner: %s-owner@example.com,
                      manager: %s-manager@example.com, head: head@example.com, kpis: [latency-p95]%s }
                """.formatted(id, id, zone, id, id, more);
    }

    private static double[] evenThen(double... later) {
        return then(around(16, 100, 4), later);
    }

    private Timeline readers(String... teams) {
        for (int i = 0; i < teams.length; i += 2) {
            time.reader(teams[i] + "-owner@example.com", teams[i + 1]);
            time.reader(teams[i] + "-manager@example.com", teams[i + 1]);
        }
        return time.reader("head@example.com", "Europe/London");
    }

    @Test
    void theLadderClimbsInEverybodysOwnHoursAndStopsWhereSomebodyAnswers() throws IOException {
        teams(
                        team("berlin", "Europe/Berlin", ""),
                        team("york", "America/New_York", ""),
                        team("tokyo", "Asia/Tokyo", ""))
                .file("config/people.yaml", "people:\n  - { mail: head@example.com, zone: Europe/London }\n");
        readers("berlin", "Europe/Berlin", "york", "America/New_York", "tokyo", "Asia/Tokyo");
        for (var team : new String[] {"berlin", "york", "tokyo"}) {
            time.measured(team, "latency-p95", "2026-01-05", evenThen(160, 160, 160, 160));
        }
        time.until("2026-05-17T12:30", WEEK);
        soft.assertThat(time.mailbox()).isEmpty();
        time.hours("2026-05-19T08:30");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Mon 2026-05-18 00:30  tokyo-owner: tokyo: investigate latency, 95th percentile, 19 % worse since 27 Apr
                Mon 2026-05-18 00:30  berlin-owner: berlin: investigate latency, 95th percentile, 19 % worse since 27 Apr
                Mon 2026-05-18 00:30  york-owner: york: investigate latency, 95th percentile, 19 % worse since 27 Apr
                Tue 2026-05-19 17:30  tokyo-manager: tokyo: no answer yet on latency, 95th percentile, 19 % worse since 27 Apr""");
        time.move("C-2", "acknowledge", "{\"by\": \"berlin-owner@example.com\", \"why\": \"I look into it\"}")
                .hours("2026-05-23T00:30");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Tue 2026-05-19 17:30  york-manager: york: no answer yet on latency, 95th percentile, 19 % worse since 27 Apr
                Fri 2026-05-22 17:30  head: tokyo: no answer yet on latency, 95th percentile, 19 % worse since 27 Apr
                Fri 2026-05-22 17:30  head: york: no answer yet on latency, 95th percentile, 19 % worse since 27 Apr""");
    }

    @Test
    void aCaseIsToldWhenItOpensWorsensAndEndsAndNotInBetween() throws IOException {
        teams(team("berlin", "Europe/Berlin", "")).file("config/escalations.yaml", """
                ladders:
                  important: [{ to: owner, after: 0h }, { to: manager, after: 16h }]
                """);
        readers("berlin", "Europe/Berlin")
                .measured("berlin", "latency-p95", "2026-01-05", then(evenThen(around(8, 135, 4)), around(16, 100, 4)));
        time.until("2026-05-11T06:30", WEEK).days("2026-05-22T06:30");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Mon 2026-05-18 08:30  berlin-owner: berlin: investigate latency, 95th percentile, 12 % worse since 27 Apr
                Wed 2026-05-20 08:30  berlin-manager: berlin: no answer yet on latency, 95th percentile, 12 % worse since 27 Apr""");
        time.move("C-1", "acknowledge", "{\"by\": \"berlin-owner@example.com\", \"why\": \"I look into it\"}")
                .days("2026-06-15T06:30");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Mon 2026-06-01 08:30  berlin-owner: berlin: now act on latency, 95th percentile, 21 % worse since 27 Apr
                Wed 2026-06-03 08:30  berlin-manager: berlin: no answer yet on latency, 95th percentile, 21 % worse since 27 Apr""");
        time.days("2026-10-01T06:30");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Mon 2026-08-03 08:30  berlin-manager: berlin: latency, 95th percentile is back to normal
                Mon 2026-08-03 08:30  berlin-owner: berlin: latency, 95th percentile is back to normal""");
        var moves = time.get("/api/cases/C-1").path("moves");
        soft.assertThat(moves.get(moves.size() - 1).path("why").asText())
                .isEqualTo("the signal is gone: 3 healthy weeks in a row, as long as it took to be believed");
    }

    @Test
    void aSignalThatComesAndGoesWritesNoMailAWeek() throws IOException {
        teams(team("berlin", "Europe/Berlin", ""));
        readers("berlin", "Europe/Berlin").measured("berlin", "latency-p95", "2026-01-05", evenThen(flapping(30)));
        time.until("2026-04-27T06:30", WEEK).days("2026-11-23T06:30");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Mon 2026-05-18 08:30  berlin-owner: berlin: investigate latency, 95th percentile, 16 % worse since 27 Apr
                Wed 2026-05-20 08:30  berlin-manager: berlin: no answer yet on latency, 95th percentile, 16 % worse since 27 Apr
                Sat 2026-05-23 07:30  head: berlin: no answer yet on latency, 95th percentile, 16 % worse since 27 Apr
                Mon 2026-06-15 08:30  berlin-manager: berlin: latency, 95th percentile is back to normal
                Mon 2026-06-15 08:30  berlin-owner: berlin: latency, 95th percentile is back to normal
                Mon 2026-06-15 07:30  head: berlin: latency, 95th percentile is back to normal
                Mon 2026-06-29 08:30  berlin-owner: berlin: now act on latency, 95th percentile, 29 % worse since 4 May
                Wed 2026-07-01 08:30  berlin-manager: berlin: no answer yet on latency, 95th percentile, 29 % worse since 4 May
                Sat 2026-07-04 07:30  head: berlin: no answer yet on latency, 95th percentile, 29 % worse since 4 May
                Mon 2026-07-27 08:30  berlin-manager: berlin: latency, 95th percentile is back to normal
                Mon 2026-07-27 08:30  berlin-owner: berlin: latency, 95th percentile is back to normal
                Mon 2026-07-27 07:30  head: berlin: latency, 95th percentile is back to normal
                Mon 2026-08-10 08:30  berlin-owner: berlin: act on latency, 95th percentile, 29 % worse since 15 Jun""");
    }

    private static double[] flapping(int weeks) {
        var values = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            values[week] = week % 6 < 3 ? 150 : 100;
        }
        return values;
    }

    @Test
    void onAHolidayNobodysWaitingTimeRunsAndADeputyStandsInForWhoIsAway() throws IOException {
        time = new Timeline(folder, "Europe/Berlin", "2025-12-01T06:30");
        time.file("config/teams.yaml", "teams:\n" + team("berlin", "Europe/Berlin", ", calendar: calendars/berlin.ics"))
                .file("config/calendars/berlin.ics", ReviewTimelineTest.HOLIDAYS)
                .file("config/people.yaml", """
                        people:
                          - mail: ada@example.com
                          - mail: berlin-manager@example.com
                            name: Bela
                            deputy: ada@example.com
                            away: [{ from: 2026-04-07, to: 2026-04-17 }]
                        """)
                .measured("berlin", "latency-p95", "2025-11-24", evenThen(170, 170, 170));
        time.until("2026-03-30T06:30", WEEK).hours("2026-04-14T06:30");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Mon 2026-04-06 00:30  berlin-owner: berlin: investigate latency, 95th percentile, 22 % worse since 16 Mar
                Wed 2026-04-08 17:30  ada: berlin: no answer yet on latency, 95th percentile, 22 % worse since 16 Mar
                Mon 2026-04-13 17:30  head: berlin: no answer yet on latency, 95th percentile, 22 % worse since 16 Mar""");
    }

    @Test
    void aSilenceHoldsBackUntilItsEndAndRemindsWhoMadeItTheWorkingDayBefore() throws IOException {
        teams(team("berlin", "Europe/Berlin", ""));
        readers("berlin", "Europe/Berlin")
                .measured("berlin", "latency-p95", "2026-01-05", evenThen(160, 160, 160, 160, 160, 160));
        time.until("2026-05-16T00:30", WEEK);
        var made = time.post("/api/silences", """
                {"team": "berlin", "until": "2026-05-18", "reason": "the data centre moves", "by": "ada@example.com"}""");
        soft.assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        time.hours("2026-05-20T00:30");
        soft.assertThat(time.mailbox()).isEqualTo("""
                Mon 2026-05-18 07:30  ada: Your silence S-1 ends Tue 19 May 2026, 00:00 Europe/Berlin
                Tue 2026-05-19 00:30  berlin-owner: berlin: investigate latency, 95th percentile, 19 % worse since 27 Apr""");
    }

    @Test
    void whatHappenedWhileTheServiceWasOffIsToldOnceWhenItIsBack() throws IOException {
        teams(team("berlin", "Europe/Berlin", ""));
        readers("berlin", "Europe/Berlin")
                .measured("berlin", "latency-p95", "2026-01-05", evenThen(160, 160, 160, 160));
        time.until("2026-05-17T12:30", WEEK).down("2026-05-21T10:30").hours("2026-05-22T10:30");
        soft.assertThat(time.mailbox())
                .isEqualTo(
                        "Thu 2026-05-21 13:30  berlin-owner: berlin: investigate latency, 95th percentile, 19 % worse since 27 Apr");
        time.down("2026-05-24T12:30").hours("2026-05-25T10:30");
        soft.assertThat(time.mailbox())
                .isEqualTo(
                        "Mon 2026-05-25 00:30  berlin-owner: berlin: now act on latency, 95th percentile, 27 % worse since 27 Apr");
    }
}
