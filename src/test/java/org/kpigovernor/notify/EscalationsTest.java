package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.judge.VerdictKind.ACT;
import static org.kpigovernor.judge.VerdictKind.HEALTHY;
import static org.kpigovernor.judge.VerdictKind.INVESTIGATE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Priority;

@Tag("database")
class EscalationsTest {
    private static final String GONE = " – The signal is gone: 2 healthy weeks in a row, the fewest that count.";

    private final Timeline time = new Timeline(Samples.PAYMENTS);

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void aCaseIsToldWhenItOpensWorsensAndResolves() {
        time.at("2026-06-08T08:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE))).containsExactly("owner: OPENED C-1 mttr");
        time.desk().acknowledge("C-1", "owner@example.com", "");
        time.at("2026-06-15T08:00");
        assertThat(time.round(time.verdict("mttr", ACT))).containsExactly("owner: WORSENED C-1 mttr");
        time.desk().acknowledge("C-1", "owner@example.com", "");
        time.at("2026-06-22T08:00");
        assertThat(time.round(time.verdict("mttr", HEALTHY))).isEmpty();
        time.at("2026-06-29T08:00");
        assertThat(time.round(time.verdict("mttr", HEALTHY))).containsExactly("owner: RESOLVED C-1 mttr" + GONE);
        assertThat(time.round()).isEmpty();
    }

    @Test
    void repeatedRoundsWriteNothingTwice() {
        time.at("2026-06-08T08:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        for (var hour = 10; hour < 16; hour++) {
            time.at("2026-06-08T" + hour + ":00");
            assertThat(time.round(time.verdict("mttr", INVESTIGATE))).isEmpty();
        }
    }

    @Test
    void allNewsOfARoundForOnePersonIsOneMail() {
        time.at("2026-06-08T08:00");
        assertThat(time.round(
                        time.verdict("mttr", INVESTIGATE),
                        time.verdict("lead-time-for-changes", ACT),
                        time.verdict("review-coverage", INVESTIGATE)))
                .containsExactly(
                        "owner: OPENED C-1 lead-time-for-changes, OPENED C-2 mttr",
                        "reviewer: OPENED C-3 review-coverage");
    }

    @Test
    void whatNobodyAnswersClimbsTheLadderInWorkingHours() {
        time.at("2026-06-05T13:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        // Friday 13:00 and eight working hours: four on Friday, four on Monday
        assertThat(time.at("2026-06-07T12:00").round()).isEmpty();
        assertThat(time.at("2026-06-08T12:59").round()).isEmpty();
        assertThat(time.at("2026-06-08T13:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
        assertThat(time.at("2026-06-10T12:59").round()).isEmpty();
        assertThat(time.at("2026-06-10T13:00").round()).containsExactly("head: UNANSWERED C-1 mttr");
        assertThat(time.at("2026-06-30T13:00").round()).isEmpty();
    }

    @Test
    void theLadderFollowsThePriorityThatTheKpiHasForTheTeam() {
        time.at("2026-06-01T09:00");
        time.round(
                time.verdict("uptime", INVESTIGATE, Priority.NON_NEGOTIABLE),
                time.verdict("mttr", INVESTIGATE),
                time.verdict("pr-size", INVESTIGATE, Priority.ASPIRATIONAL));
        assertThat(time.at("2026-06-01T13:00").round())
                .singleElement()
                .asString()
                .startsWith("manager: UNANSWERED")
                .endsWith(" uptime");
        assertThat(time.at("2026-06-02T09:00").round())
                .singleElement()
                .asString()
                .startsWith("manager: UNANSWERED")
                .endsWith(" mttr");
        assertThat(time.at("2026-06-30T13:00").round())
                .singleElement()
                .asString()
                .startsWith("head: UNANSWERED")
                .endsWith(" mttr");
    }

    @Test
    void theLadderKeepsOfficeHoursOverAChangeOfTheClock() {
        time.at("2026-03-27T13:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.at("2026-03-30T12:59").round()).isEmpty();
        assertThat(time.at("2026-03-30T13:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
    }

    @Test
    void theLadderGoesByTheTeamsOwnZone() {
        time.team = Samples.team("payments", ZoneId.of("Asia/Tokyo"));
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.at("2026-06-08T16:59").round()).isEmpty();
        assertThat(time.at("2026-06-08T17:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
    }

    @Test
    void anAcknowledgementStopsTheLadderUntilTheCaseWorsens() {
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        time.desk().acknowledge("C-1", "owner@example.com", "");
        assertThat(time.at("2026-06-12T16:00").round()).isEmpty();
        time.at("2026-06-15T09:00");
        assertThat(time.round(time.verdict("mttr", ACT))).containsExactly("owner: WORSENED C-1 mttr");
        assertThat(time.at("2026-06-15T17:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
    }

    @Test
    void whoWasAskedForHelpHearsOfTheRecoveryAndNobodyElse() {
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        time.at("2026-06-09T09:00").round();
        time.desk().acknowledge("C-1", "manager@example.com", "");
        time.at("2026-06-15T09:00").round(time.verdict("mttr", HEALTHY));
        time.at("2026-06-22T09:00");
        assertThat(time.round(time.verdict("mttr", HEALTHY)))
                .containsExactly("manager: RESOLVED C-1 mttr" + GONE, "owner: RESOLVED C-1 mttr" + GONE);
    }

    @Test
    void aCaseThatAPersonClosedIsNoNews() {
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        time.desk().resolve("C-1", "owner@example.com", "noise", false);
        assertThat(time.at("2026-06-12T09:00").round()).isEmpty();
    }

    @Test
    void aSignalThatFlickersEveryOtherWeekIsToldOnce() {
        var mails = 0;
        for (var week = 0; week < 26; week++) {
            time.at(LocalDate.of(2026, 6, 8).plusWeeks(week) + "T09:00");
            mails += time.round(time.verdict("mttr", week % 2 == 0 ? INVESTIGATE : HEALTHY))
                    .size();
            time.at(LocalDate.of(2026, 6, 8).plusWeeks(week) + "T16:00").round();
            if (week == 0) {
                time.desk().acknowledge("C-1", "owner@example.com", "");
            }
        }
        assertThat(mails).isEqualTo(1);
    }

    @Test
    void aSignalThatComesBackAsSoonAsItsCaseEndsIsToldEverMoreSeldom() {
        var told = new ArrayList<String>();
        for (var week = 0; week < 26; week++) {
            time.at(LocalDate.of(2026, 6, 8).plusWeeks(week) + "T09:00");
            var open = time.cases.find(null, null, true).isEmpty();
            told.addAll(time.round(time.verdict("mttr", open ? INVESTIGATE : HEALTHY)));
            if (week == 0) {
                time.desk().acknowledge("C-1", "owner@example.com", "");
            }
        }
        assertThat(time.cases.find(null, null, false)).hasSize(1);
        assertThat(told).hasSize(8).allMatch(mail -> mail.startsWith("owner: "));
        assertThat(told.get(2))
                .isEqualTo("owner: OPENED C-1 mttr – It is back after it had resolved itself, so it is the old case.");
    }

    @Test
    void whatComesBackDoesNotClimbTheLadderAgain() {
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        time.at("2026-06-12T16:00").round();
        time.at("2026-06-15T09:00").round(time.verdict("mttr", HEALTHY));
        time.at("2026-06-22T09:00");
        assertThat(time.round(time.verdict("mttr", HEALTHY))).hasSize(3);
        time.at("2026-06-29T09:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE)))
                .singleElement()
                .asString()
                .startsWith("owner: OPENED C-1 mttr");
        assertThat(time.at("2026-07-10T09:00").round()).isEmpty();
    }

    @Test
    void theManagerStandsInWhenNobodyOwnsTheKpi() {
        time.team = Samples.ownerless(Samples.PAYMENTS);
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE))).containsExactly("manager: OPENED C-1 mttr");
    }

    @Test
    void historyIsWrittenAndNotSent() {
        time.at("2026-06-08T09:00");
        assertThat(time.round(true, time.verdict("mttr", INVESTIGATE))).hasSize(1);
        assertThat(time.outbox.counts()).containsExactly(new Outbox.Count("mail", "unsent", 1));
        assertThat(time.round()).isEmpty();
    }

    @Test
    void aMailThatCannotBeComposedIsWrittenByALaterRound() {
        time.composerFails(true);
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE))).isEmpty();
        time.composerFails(false);
        assertThat(time.at("2026-06-08T09:05").round()).containsExactly("owner: OPENED C-1 mttr");
    }

    @Test
    void afterACrashBetweenReconcilingAndWritingTheNextRoundTellsTheNews() {
        time.composerFails(true);
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        time.at("2026-06-15T09:00");
        time.round(time.verdict("mttr", ACT));
        time.composerFails(false);
        // One mail with the last turn, not one for each that was missed
        assertThat(time.at("2026-06-15T09:05").round()).containsExactly("owner: WORSENED C-1 mttr");
        assertThat(time.at("2026-06-15T09:10").round()).isEmpty();
    }
}
