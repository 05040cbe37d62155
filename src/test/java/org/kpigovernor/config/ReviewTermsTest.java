package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSettings;
import org.kpigovernor.review.ReviewSettings.Invite;
import org.kpigovernor.review.ReviewSettings.Terms;

class ReviewTermsTest {
    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path home;

    @Test
    void aScheduleMayNameACalendarSkipWhatIsLateAndInvite() throws Exception {
        Files.createDirectories(home.resolve("config/calendars"));
        Files.writeString(home.resolve("config/calendars/x.ics"), """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//x//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20260406
                SUMMARY:Easter Monday
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        var terms = read("""
                reviews:
                  - kind: weekly
                    calendar: calendars/x.ics
                    late: skip
                    late-after: 4h
                    invite: { minutes: 45, days-after: 2, at: "14:30" }
                """).schedules().get(0).terms();
        assertThat(problems).isEmpty();
        assertThat(terms.calendar().isHoliday(LocalDate.of(2026, 4, 6))).isTrue();
        assertThat(terms.skipAfter()).isEqualTo(Duration.ofHours(4));
        assertThat(terms.invite()).isEqualTo(new Invite(Duration.ofMinutes(45), 2, LocalTime.of(14, 30)));
    }

    @Test
    void whatIsLeftOutIsAsUsual() throws Exception {
        var all = read("reviews: [{ kind: weekly }, { kind: monthly, late: skip, invite: {} }, { kind: roll-up }]");
        assertThat(all.schedules().get(0).terms()).isEqualTo(Terms.USUAL);
        assertThat(all.schedules().get(1).terms().skipAfter()).isEqualTo(Duration.ofHours(12));
        assertThat(all.schedules().get(1).terms().invite())
                .isEqualTo(new Invite(Duration.ofMinutes(30), 1, LocalTime.of(10, 0)));
        assertThat(all.schedules().get(2))
                .returns(ReviewKind.ROLL_UP, ReviewSettings.Schedule::kind)
                .returns(List.of("head"), ReviewSettings.Schedule::to)
                .returns("0 0 8 ? * MON", ReviewSettings.Schedule::cron);
        assertThat(problems).isEmpty();
    }

    @Test
    void mistakesAreToldWithTheirLines() throws Exception {
        read("""
                reviews:
                  - { kind: weekly, calendar: calendars/gone.ics }
                  - { kind: weekly, late: never }
                  - { kind: weekly, late-after: 4h }
                  - { kind: daily, invite: {} }
                  - { kind: weekly, invite: { minutes: 2, days-after: 1.5, at: "25:00" } }
                  - { kind: weekly, late: skip, late-after: 5 }
                """);
        assertThat(problems)
                .map(Problem::toString)
                .anySatisfy(one -> assertThat(one).contains(":2:", "no calendar config/calendars/gone.ics"))
                .anySatisfy(one -> assertThat(one).contains(":3:", "must be send or skip, not `never`"))
                .anySatisfy(one -> assertThat(one).contains(":4:", "means nothing without `late: skip`"))
                .anySatisfy(one -> assertThat(one).contains(":5:", "`invite` means nothing here"))
                .anySatisfy(one -> assertThat(one).contains(":6:", "`minutes` `2` is out of range"))
                .anySatisfy(one -> assertThat(one).contains(":6:", "`days-after` `1.5` is out of range"))
                .anySatisfy(one -> assertThat(one).contains(":6:", "`25:00` is not a time of day"))
                .anySatisfy(one -> assertThat(one).contains(":7:", "`5` is not a span of time"))
                .hasSize(8);
    }

    private ReviewSettings read(String yaml) throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/reviews.yaml"), yaml);
        var folder = new ConfigFolder(home, Map.of(), problems);
        return new ReviewsFile(Set.of("payments"), new Calendars(folder)).read(folder);
    }
}
