package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.notify.Audience;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Suppressions;
import org.kpigovernor.review.ReviewSettings.Quiet;
import org.kpigovernor.review.ReviewSettings.Schedule;
import org.kpigovernor.review.quartz.QuartzCronTimes;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.JdbcReviewSlots;
import org.kpigovernor.store.JdbcSuppressions;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class ReviewRunnerTest {
    private static final Schedule WEEKLY = schedule(ReviewKind.WEEKLY, "0 0 8 ? * MON", Quiet.SEND);
    private static final Schedule DAILY = schedule(ReviewKind.DAILY, "0 0 8 * * ?", Quiet.SKIP);
    private static final Schedule RULES =
            new Schedule(ReviewKind.RULES, "0 0 8 1W * ?", Samples.BERLIN, List.of(), List.of(), Quiet.SEND);
    private final Database database = TestDatabase.open();
    private final ReviewSlots slots = new JdbcReviewSlots(database);
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private final List<String> composed = new ArrayList<>();
    private final Suppressions suppressions = new JdbcSuppressions(database);
    private final ReviewRunner runner = new ReviewRunner(
            slots,
            new ReviewWriters(this::compose, this::rollUp, new Digests()),
            new Invitations(new MailIdentity("https://kpi.example.com", "KPI Governor <kpi@example.com>")),
            outbox,
            new QuartzCronTimes(),
            new Audience(suppressions, null));
    private Organisation organisation = Samples.organisation(Samples.PAYMENTS);
    private String behaviour = "";

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstStartSendsNothingOfThePast() {
        assertThat(run("2026-06-10T12:00", WEEKLY)).isZero();
        assertThat(slots.find(null, null, 10)).isEmpty();
    }

    @Test
    void aSlotIsSentOnceWhenItsTimeComes() {
        run("2026-06-10T12:00", WEEKLY);
        assertThat(run("2026-06-15T07:59", WEEKLY)).isZero();
        assertThat(run("2026-06-15T08:00", WEEKLY)).isEqualTo(1);
        assertThat(run("2026-06-15T08:00", WEEKLY)).isZero();
        assertThat(run("2026-06-15T09:00", WEEKLY)).isZero();
        assertThat(composed).containsExactly("WEEKLY payments manager@example.com 2026-06-08 late PT0S");
        assertThat(ends()).containsExactly("2026-06-08 SENT ");
    }

    @Test
    void afterAnOutageOneIsSentLateAndTheEarlierOnesAreSkipped() {
        run("2026-06-10T12:00", WEEKLY);
        assertThat(run("2026-06-30T10:00", WEEKLY)).isEqualTo(1);
        assertThat(composed).containsExactly("WEEKLY payments manager@example.com 2026-06-22 late PT26H");
        assertThat(ends())
                .containsExactly(
                        "2026-06-22 SENT late by 26 hours",
                        "2026-06-15 SKIPPED missed, and a later one was due by then: that of 2026-06-22",
                        "2026-06-08 SKIPPED missed, and a later one was due by then: that of 2026-06-22");
    }

    @Test
    void anOutageThatBeganBeforeTheFirstSlotLosesNone() {
        run("2026-06-12T12:00", WEEKLY);
        assertThat(run("2026-06-16T12:00", WEEKLY)).isEqualTo(1);
    }

    @Test
    void aQuietReviewIsRecordedOrSentAsItsScheduleSays() {
        run("2026-06-10T12:00", WEEKLY, DAILY);
        behaviour = "quiet";
        assertThat(run("2026-06-11T08:00", WEEKLY, DAILY)).isZero();
        assertThat(ends()).containsExactly("2026-06-10 QUIET nothing to say");
        assertThat(run("2026-06-15T08:00", WEEKLY)).isEqualTo(1);
    }

    @Test
    void dailyReviewsAreDueOnWorkingDaysAndMondayLooksBackToFriday() {
        run("2026-06-10T12:00", DAILY);
        for (var day = 11; day <= 16; day++) {
            run("2026-06-" + day + "T08:00", DAILY);
        }
        assertThat(composed)
                .extracting(line -> line.split(" ")[3])
                .containsExactly("2026-06-10", "2026-06-11", "2026-06-12", "2026-06-15");
    }

    @Test
    void whoHasStoppedAReviewIsSkippedAndTheOthersGetIt() {
        suppressions.add(
                new Suppressions.Suppression("manager@example.com", "weekly-review", "payments", Instant.EPOCH));
        run("2026-06-10T12:00", WEEKLY, DAILY);
        assertThat(run("2026-06-15T08:00", WEEKLY)).isZero();
        assertThat(ends()).containsExactly("2026-06-08 SKIPPED unsubscribed");
        assertThat(run("2026-06-15T08:00", DAILY)).isEqualTo(1);
        suppressions.remove("manager@example.com", "weekly-review", "payments");
        assertThat(run("2026-06-22T08:00", WEEKLY)).isEqualTo(1);
    }

    @Test
    void aReviewThatCannotBeComposedFailsAndTheOthersGoOn() {
        organisation = Samples.organisation(Samples.PAYMENTS, Samples.team("search", Samples.BERLIN));
        run("2026-06-10T12:00", WEEKLY);
        behaviour = "fail payments";
        assertThat(run("2026-06-15T08:00", WEEKLY)).isEqualTo(1);
        assertThat(slots.find("payments", null, 1).get(0))
                .returns(ReviewSlot.State.FAILED, ReviewSlot::state)
                .returns("no template", ReviewSlot::why);
        assertThat(slots.find("search", null, 1).get(0).state()).isEqualTo(ReviewSlot.State.SENT);
    }

    @Test
    void aSlotThatACrashLeftClaimedIsSentByTheNextRun() {
        run("2026-06-10T12:00", WEEKLY);
        behaviour = "crash";
        assertThatThrownBy(() -> run("2026-06-15T08:00", WEEKLY)).isInstanceOf(StackOverflowError.class);
        assertThat(slots.unfinished()).hasSize(1);
        behaviour = "";
        assertThat(run("2026-06-15T08:05", WEEKLY)).isEqualTo(1);
        assertThat(slots.unfinished()).isEmpty();
    }

    @Test
    void aSlotThatACrashLeftAfterItsNoticeWasWrittenIsNotSentTwice() {
        run("2026-06-10T12:00", WEEKLY);
        run("2026-06-15T08:00", WEEKLY);
        var sent = slots.find(null, null, 1).get(0);
        slots.end(new ReviewSlot(
                sent.kind(), sent.team(), sent.recipient(), sent.start(), sent.due(), ReviewSlot.State.DUE, null, ""));
        assertThat(run("2026-06-15T08:05", WEEKLY)).isZero();
        assertThat(ends()).containsExactly("2026-06-08 SENT ");
        assertThat(outbox.find(null, null, 10)).hasSize(1);
    }

    @Test
    void aClaimedSlotThatNoScheduleAsksForAnyMoreIsSkipped() {
        slots.claim(new ReviewSlot(
                ReviewKind.WEEKLY,
                "gone",
                "a@example.com",
                LocalDate.of(2026, 6, 8),
                Instant.EPOCH,
                ReviewSlot.State.DUE,
                null,
                ""));
        run("2026-06-15T08:05", WEEKLY);
        assertThat(ends()).containsExactly("2026-06-08 SKIPPED no schedule asks for it any more");
    }

    @Test
    void eachTeamHasItsSlotInItsOwnZone() {
        organisation = Samples.organisation(Samples.PAYMENTS, Samples.team("search", ZoneId.of("America/Los_Angeles")));
        run("2026-06-14T12:00", WEEKLY);
        run("2026-06-15T08:00", WEEKLY);
        run("2026-06-15T17:00", WEEKLY);
        assertThat(composed)
                .containsExactly(
                        "WEEKLY payments manager@example.com 2026-06-08 late PT0S",
                        "WEEKLY search manager@example.com 2026-06-08 late PT0S");
    }

    @Test
    void aSlotInTheHourThatTheClockJumpsOverIsSent() {
        var night = schedule(ReviewKind.MONTHLY, "0 30 2 29 * ?", Quiet.SEND);
        run("2026-03-28T12:00", night);
        assertThat(run("2026-03-29T03:30", night)).isEqualTo(1);
        assertThat(composed).containsExactly("MONTHLY payments manager@example.com 2026-02-01 late PT0S");
    }

    @Test
    void aTeamThatNamesNobodyForARoleHasItsSlotSkippedWithTheReason() {
        organisation = Samples.organisation(Samples.ownerless(Samples.PAYMENTS));
        var toOwner = new Schedule(ReviewKind.WEEKLY, "0 0 8 ? * MON", null, List.of(), List.of("owner"), Quiet.SEND);
        run("2026-06-10T12:00", toOwner);
        assertThat(run("2026-06-15T08:00", toOwner)).isZero();
        assertThat(ends()).containsExactly("2026-06-08 SKIPPED team payments names no owner");
    }

    @Test
    void historyIsWrittenAndNotSent() {
        run("2026-06-10T12:00", WEEKLY);
        runner.runDue(organisation, new ReviewSettings(List.of(WEEKLY)), berlin("2026-06-15T08:00"), true);
        assertThat(outbox.find(null, null, 10)).singleElement().returns("unsent", entry -> entry.state());
    }

    @Test
    void aNewRecipientStartsFromNow() {
        run("2026-06-10T12:00", WEEKLY);
        run("2026-06-15T08:00", WEEKLY);
        var both = new Schedule(
                ReviewKind.WEEKLY, "0 0 8 ? * MON", null, List.of(), List.of("manager", "head"), Quiet.SEND);
        assertThat(run("2026-06-16T08:00", both)).isZero();
        assertThat(run("2026-06-22T08:00", both)).isEqualTo(2);
    }

    @Test
    void eachOwnerOfRulesGetsOneDigestAfterTheMonthIsOverInTheScheduleSZone() {
        run("2026-06-10T12:00", RULES);
        assertThat(run("2026-07-01T07:59", RULES)).isZero();
        assertThat(run("2026-07-01T08:00", RULES)).isEqualTo(2);
        assertThat(run("2026-07-01T08:05", RULES)).isZero();
        assertThat(composed)
                .containsExactly("lead Europe/Berlin 2026-06-01 late PT0S", "other Europe/Berlin 2026-06-01 late PT0S");
        assertThat(slots.find("lead", ReviewKind.RULES, 9))
                .singleElement()
                .returns("lead@example.com", ReviewSlot::recipient)
                .returns(ReviewSlot.State.SENT, ReviewSlot::state);
    }

    @Test
    void afterAnOutageTheLastDigestIsSentLateAndAQuietOneIsOnlyRecordedIfSoScheduled() {
        run("2026-06-10T12:00", RULES);
        assertThat(run("2026-08-04T08:00", RULES)).isEqualTo(2);
        assertThat(composed).contains("lead Europe/Berlin 2026-07-01 late PT24H");
        assertThat(slots.find("lead", ReviewKind.RULES, 9))
                .extracting(ReviewSlot::state)
                .containsExactly(ReviewSlot.State.SENT, ReviewSlot.State.SKIPPED);
        behaviour = "quiet";
        var skipping = new Schedule(ReviewKind.RULES, "0 0 8 1W * ?", Samples.BERLIN, List.of(), List.of(), Quiet.SKIP);
        assertThat(run("2026-09-01T08:00", skipping)).isZero();
        assertThat(slots.find("lead", ReviewKind.RULES, 1).get(0).state()).isEqualTo(ReviewSlot.State.QUIET);
    }

    @Test
    void aDigestThatCannotBeComposedFailsAndTheOthersGoOn() {
        run("2026-06-10T12:00", RULES, WEEKLY);
        behaviour = "fail lead";
        run("2026-07-01T08:00", RULES);
        assertThat(slots.find("lead", ReviewKind.RULES, 1).get(0).state()).isEqualTo(ReviewSlot.State.FAILED);
        assertThat(slots.find("other", ReviewKind.RULES, 1).get(0).state()).isEqualTo(ReviewSlot.State.SENT);
    }

    @Test
    void aWeeklyReviewOnAHolidayGoesOutOnTheNextWorkingDayOnceAndItsSlotSaysWhy() {
        organisation = Samples.organisation(free("2026-06-15"));
        run("2026-06-10T12:00", WEEKLY);
        assertThat(run("2026-06-15T12:00", WEEKLY)).isZero();
        assertThat(run("2026-06-16T07:59", WEEKLY)).isZero();
        assertThat(run("2026-06-16T08:00", WEEKLY)).isEqualTo(1);
        assertThat(run("2026-06-17T08:00", WEEKLY)).isZero();
        assertThat(composed).containsExactly("WEEKLY payments manager@example.com 2026-06-08 late PT0S");
        assertThat(ends())
                .containsExactly("2026-06-08 SENT Mon 15 Jun 2026 is a holiday: it waits for the next working day");
        assertThat(run("2026-06-22T08:00", WEEKLY)).isEqualTo(1);
    }

    @Test
    void aReviewThatAHolidayMovedIsNotLostWhenTheServiceFirstStartsInBetween() {
        organisation = Samples.organisation(free("2026-06-15"));
        run("2026-06-15T12:00", WEEKLY);
        assertThat(run("2026-06-16T08:00", WEEKLY)).isEqualTo(1);
    }

    @Test
    void aWeekFullOfHolidaysIsReviewedWithTheNextWhichMakesTheFirstOneMissed() {
        organisation = Samples.organisation(free("2026-06-15", "2026-06-16", "2026-06-17", "2026-06-18", "2026-06-19"));
        run("2026-06-10T12:00", WEEKLY);
        run("2026-06-19T12:00", WEEKLY);
        assertThat(run("2026-06-22T08:00", WEEKLY)).isEqualTo(1);
        assertThat(ends())
                .containsExactly(
                        "2026-06-15 SENT ",
                        "2026-06-08 SKIPPED Mon 15 Jun 2026 is a holiday: it waits for the next working day; missed, and a"
                                + " later one was due by then: that of 2026-06-15");
    }

    @Test
    void aDailyReviewOnAHolidayIsSkippedAndTheNextLooksBackOverIt() {
        organisation = Samples.organisation(free("2026-06-11"));
        run("2026-06-10T12:00", DAILY);
        assertThat(run("2026-06-11T08:00", DAILY)).isZero();
        assertThat(run("2026-06-12T08:00", DAILY)).isEqualTo(1);
        assertThat(run("2026-06-15T08:00", DAILY)).isEqualTo(1);
        assertThat(composed).extracting(line -> line.split(" ")[3]).containsExactly("2026-06-10", "2026-06-12");
        assertThat(ends())
                .containsExactly(
                        "2026-06-12 SENT ", "2026-06-10 SENT ", "2026-06-11 SKIPPED Thu 11 Jun 2026 is a holiday");
    }

    @Test
    void aMonthlyReviewGoesOutOnTheFirstWorkingDayThatIsNoHoliday() {
        var monthly = schedule(ReviewKind.MONTHLY, "0 0 8 1W * ?", Quiet.SEND);
        organisation = Samples.organisation(free("2027-01-01"));
        run("2026-12-20T12:00", monthly);
        assertThat(run("2027-01-01T12:00", monthly)).isZero();
        assertThat(run("2027-01-04T08:00", monthly)).isEqualTo(1);
        assertThat(run("2027-02-01T08:00", monthly)).isEqualTo(1);
        assertThat(run("2027-05-03T08:00", monthly)).isEqualTo(1);
        assertThat(ends())
                .containsExactly(
                        "2027-04-01 SENT ",
                        "2027-03-01 SKIPPED missed, and a later one was due by then: that of 2027-04-01",
                        "2027-02-01 SKIPPED missed, and a later one was due by then: that of 2027-04-01",
                        "2027-01-01 SENT ",
                        "2026-12-01 SENT Fri 1 Jan 2027 is a holiday: it waits for the next working day");
    }

    @Test
    void theFirstWorkingDayIsThatOfTheTeamsOwnWeek() {
        var monthly = schedule(ReviewKind.MONTHLY, "0 0 8 1W * ?", Quiet.SEND);
        var week =
                new WorkingHours(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        organisation = Samples.organisation(team(week, Holidays.NONE));
        run("2026-07-20T12:00", monthly);
        assertThat(run("2026-08-02T07:59", monthly)).isZero();
        assertThat(run("2026-08-02T08:00", monthly)).isEqualTo(1);
    }

    @Test
    void aCalendarOfTheScheduleHoldsForAllItsTeamsAndForDigests() {
        var calendar = new Holidays(Set.of(LocalDate.of(2026, 7, 1)));
        var terms = new ReviewSettings.Terms(calendar, null, null);
        var rules =
                new Schedule(ReviewKind.RULES, "0 0 8 1W * ?", Samples.BERLIN, List.of(), List.of(), Quiet.SEND, terms);
        run("2026-06-10T12:00", rules);
        assertThat(run("2026-07-01T08:00", rules)).isZero();
        assertThat(run("2026-07-02T08:00", rules)).isEqualTo(2);
    }

    @Test
    void aReviewThatIsTooLateIsSkippedWhereItsScheduleSaysSo() {
        var terms = new ReviewSettings.Terms(Holidays.NONE, Duration.ofHours(6), null);
        var weekly = new Schedule(
                ReviewKind.WEEKLY, "0 0 8 ? * MON", null, List.of(), List.of("manager"), Quiet.SEND, terms);
        run("2026-06-10T12:00", weekly);
        assertThat(run("2026-06-15T13:00", weekly)).isEqualTo(1);
        assertThat(run("2026-06-22T15:00", weekly)).isZero();
        assertThat(ends())
                .startsWith(
                        "2026-06-15 SKIPPED 7 hours late, and its schedule sends none that is more than 6 hours late");
        assertThat(run("2026-06-29T08:00", weekly)).isEqualTo(1);
    }

    @Test
    void aSlotInTheHourThatTheClockRepeatsIsSentOnce() {
        var night = schedule(ReviewKind.MONTHLY, "0 30 2 25 * ?", Quiet.SEND);
        run("2026-10-24T12:00", night);
        assertThat(runner.runDue(organisation, settings(night), Instant.parse("2026-10-25T00:30:00Z"), false))
                .isEqualTo(1);
        assertThat(runner.runDue(organisation, settings(night), Instant.parse("2026-10-25T01:30:00Z"), false))
                .isZero();
        assertThat(run("2026-10-25T12:00", night)).isZero();
    }

    @Test
    void eachHeadGetsOneRollUpOfAllTheirTeams() {
        organisation = Samples.organisation(Samples.PAYMENTS, Samples.team("search", Samples.BERLIN));
        var rollUp = new Schedule(
                ReviewKind.ROLL_UP, "0 0 9 ? * MON", null, List.of(), List.of("head", "cto@example.com"), Quiet.SEND);
        run("2026-06-10T12:00", rollUp);
        assertThat(run("2026-06-15T09:00", rollUp)).isEqualTo(2);
        assertThat(composed)
                .containsExactly(
                        "ROLL_UP [payments, search] head@example.com 2026-06-08 late PT0S",
                        "ROLL_UP [payments, search] cto@example.com 2026-06-08 late PT0S");
    }

    @Test
    void whatComesNextIsToldForEachScheduleTeamAndRecipient() {
        organisation = Samples.organisation(free("2026-06-15"));
        var next = runner.upcoming(organisation, settings(WEEKLY, DAILY), berlin("2026-06-14T12:00"));
        assertThat(next)
                .extracting(slot -> slot.kind() + " " + slot.state() + " " + slot.due())
                .containsExactly("DAILY SKIPPED 2026-06-15T06:00:00Z", "WEEKLY DUE 2026-06-16T06:00:00Z");
    }

    @Test
    void aReviewInvitesToItsMeetingOnlyWhenItHasSomethingToSay() {
        var terms = new ReviewSettings.Terms(
                Holidays.NONE, null, new ReviewSettings.Invite(Duration.ofMinutes(30), 1, LocalTime.of(10, 0)));
        var weekly = new Schedule(
                ReviewKind.WEEKLY, "0 0 8 ? * MON", null, List.of(), List.of("manager"), Quiet.SEND, terms);
        organisation = Samples.organisation(free("2026-06-16"));
        run("2026-06-10T12:00", weekly);
        run("2026-06-15T08:00", weekly);
        behaviour = "quiet";
        run("2026-06-22T08:00", weekly);
        behaviour = "";
        run("2026-06-29T08:00", weekly);
        var invitations = outbox.find(null, null, 9).stream()
                .map(entry -> entry.notice().inlines())
                .toList();
        assertThat(invitations).extracting(List::size).containsExactly(1, 0, 1);
        var first = text(invitations.get(2));
        var later = text(invitations.get(0));
        assertThat(first).contains("DTSTART;TZID=Europe/Berlin:20260617T100000");
        assertThat(later).contains("DTSTART;TZID=Europe/Berlin:20260630T100000");
        assertThat(line(later, "UID:")).isEqualTo(line(first, "UID:"));
        assertThat(Integer.parseInt(line(later, "SEQUENCE:")) - Integer.parseInt(line(first, "SEQUENCE:")))
                .isEqualTo(14);
    }

    @Test
    void twoNodesOnOneDatabaseWriteEachReviewOnce() throws Exception {
        run("2026-06-10T12:00", WEEKLY);
        var other = new ReviewRunner(
                new JdbcReviewSlots(database),
                new ReviewWriters(this::compose, this::rollUp, new Digests()),
                new Invitations(new MailIdentity("https://kpi.example.com", "kpi@example.com")),
                new JdbcOutbox(database),
                new QuartzCronTimes());
        var now = berlin("2026-06-15T08:00");
        var both = java.util.concurrent.Executors.newFixedThreadPool(2);
        try {
            var one = both.submit(() -> runner.runDue(organisation, settings(WEEKLY), now, false));
            var two = both.submit(() -> other.runDue(organisation, settings(WEEKLY), now, false));
            assertThat(one.get() + two.get()).isEqualTo(1);
        } finally {
            both.shutdown();
        }
        assertThat(outbox.find(null, null, 9)).hasSize(1);
    }

    private static String text(List<Notice.Inline> inlines) {
        return new String(inlines.get(0).bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String line(String text, String start) {
        return text.lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
    }

    private static ReviewSettings settings(Schedule... schedules) {
        return new ReviewSettings(List.of(schedules));
    }

    private static Team free(String... days) {
        var holidays = Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
        return team(Samples.OFFICE, new Holidays(holidays));
    }

    private static Team team(WorkingHours hours, Holidays holidays) {
        var team = Samples.PAYMENTS;
        return new Team(
                team.id(),
                team.name(),
                team.kind(),
                team.zone(),
                hours,
                team.owner(),
                team.manager(),
                team.head(),
                team.kpis(),
                team.owners(),
                team.targets(),
                holidays);
    }

    private static Schedule schedule(ReviewKind kind, String cron, Quiet quiet) {
        return new Schedule(kind, cron, null, List.of(), List.of("manager"), quiet);
    }

    private int run(String berlin, Schedule... schedules) {
        return runner.runDue(organisation, new ReviewSettings(List.of(schedules)), berlin(berlin), false);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(Samples.BERLIN).toInstant();
    }

    private List<String> ends() {
        return slots.find(null, null, 50).stream()
                .map(slot -> slot.start() + " " + slot.state() + " " + slot.why())
                .toList();
    }

    private ReviewComposer.Composed compose(
            ReviewKind kind, Team team, String recipient, LocalDate start, Instant asOf, Duration late) {
        if (behaviour.equals("fail " + team.id())) {
            throw new IllegalStateException("no template");
        }
        if (behaviour.equals("crash")) {
            throw new StackOverflowError();
        }
        composed.add("%s %s %s %s late %s".formatted(kind, team.id(), recipient, start, late));
        var notice = new Notice(
                "its own", "mail", "review", recipient, team.id(), null, "x", "x", null, List.of(), Map.of(), "<x@y>",
                asOf);
        return new ReviewComposer.Composed(notice, behaviour.equals("quiet"), "nothing to say");
    }

    private ReviewComposer.Composed rollUp(
            ReviewKind kind, List<Team> teams, String recipient, LocalDate start, Instant asOf, Duration late) {
        composed.add("%s %s %s %s late %s"
                .formatted(kind, teams.stream().map(Team::id).toList(), recipient, start, late));
        var notice = new Notice(
                "its own",
                "mail",
                "roll-up-review",
                recipient,
                null,
                null,
                "x",
                "x",
                null,
                List.of(),
                Map.of(),
                "<x@y>",
                asOf);
        return new ReviewComposer.Composed(notice, behaviour.equals("quiet"), "nothing to say");
    }

    private final class Digests implements DigestComposer {
        @Override
        public List<RuleOwner> owners() {
            return List.of(
                    new RuleOwner("lead", "Lead", "lead@example.com"),
                    new RuleOwner("other", "Other", "other@example.com"));
        }

        @Override
        public ReviewComposer.Composed compose(
                RuleOwner owner, ZoneId zone, LocalDate start, Instant asOf, Duration late) {
            if (behaviour.equals("fail " + owner.id())) {
                throw new IllegalStateException("no template");
            }
            composed.add("%s %s %s late %s".formatted(owner.id(), zone, start, late));
            var notice = new Notice(
                    "its own",
                    "mail",
                    "rules-review",
                    owner.mail(),
                    null,
                    null,
                    "x",
                    "x",
                    null,
                    List.of(),
                    Map.of(),
                    "<x@y>",
                    asOf);
            return new ReviewComposer.Composed(notice, behaviour.equals("quiet"), "nothing to say");
        }
    }
}
