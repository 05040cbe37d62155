package org.kpigovernor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.cases.Samples.MONDAY;
import static org.kpigovernor.judge.VerdictKind.ACT;
import static org.kpigovernor.judge.VerdictKind.HEALTHY;
import static org.kpigovernor.judge.VerdictKind.INVESTIGATE;
import static org.kpigovernor.judge.VerdictKind.NO_DATA;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class ReconcilerTest {
    private final Database database = TestDatabase.open();
    private final Cases cases = new JdbcCases(database);
    private final MemoryJudgements judgements = new MemoryJudgements();
    private final Reconciler reconciler = new Reconciler(cases, judgements);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anInvestigateVerdictOpensAnInvestigationForTheOwner() {
        assertThat(week(0, INVESTIGATE)).containsExactly("opened");
        var opened = only();
        assertThat(opened.kind()).isEqualTo(Case.Kind.INVESTIGATION);
        assertThat(opened.state()).isEqualTo(Case.State.OPEN);
        assertThat(opened.owner()).isEqualTo("owner@example.com");
        assertThat(opened.firstWeek()).isEqualTo(MONDAY);
        assertThat(cases.moves(opened.id()))
                .singleElement()
                .satisfies(move -> assertThat(move.why()).isEqualTo("It is slower than it was: 6 of the last 8 weeks"));
    }

    @Test
    void anActVerdictOpensAnAction() {
        week(0, ACT);
        assertThat(only().kind()).isEqualTo(Case.Kind.ACTION);
        assertThat(only().worsened()).isNull();
    }

    @Test
    void theSameJudgementAgainChangesNothing() {
        week(0, INVESTIGATE);
        var before = only();
        assertThat(week(0, INVESTIGATE)).isEmpty();
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void anActVerdictTurnsAnInvestigationIntoAnActionAndBreaksTheAcknowledgement() {
        week(0, INVESTIGATE);
        desk(0).acknowledge(only().id(), "owner@example.com", "");
        assertThat(week(1, ACT)).containsExactly("worsened");
        assertThat(only().kind()).isEqualTo(Case.Kind.ACTION);
        assertThat(only().state()).isEqualTo(Case.State.OPEN);
        assertThat(only().worsened()).isEqualTo(asOf(1));
    }

    @Test
    void worseningKeepsACauseThatWasFound() {
        week(0, INVESTIGATE);
        desk(0).explain(only().id(), "owner@example.com", "two reviewers left");
        week(1, ACT);
        assertThat(only().state()).isEqualTo(Case.State.EXPLAINED);
        assertThat(only().cause()).isEqualTo("two reviewers left");
    }

    @Test
    void anActionIsNeverMadeLighter() {
        week(0, ACT);
        assertThat(week(1, INVESTIGATE)).isEmpty();
        assertThat(only().kind()).isEqualTo(Case.Kind.ACTION);
        assertThat(only().lastWeek()).isEqualTo(MONDAY.plusWeeks(1));
    }

    @Test
    void oneHealthyWeekResolvesNothingAndTwoInARowDo() {
        week(0, INVESTIGATE);
        assertThat(week(1, HEALTHY)).isEmpty();
        assertThat(week(2, INVESTIGATE)).isEmpty();
        assertThat(week(3, HEALTHY)).isEmpty();
        assertThat(week(4, HEALTHY)).containsExactly("resolved");
        assertThat(only().isOpen()).isFalse();
        assertThat(only().lastWeek()).isEqualTo(MONDAY.plusWeeks(2));
        assertThat(week(5, HEALTHY)).isEmpty();
    }

    @Test
    void aWeekWithoutDataKeepsACaseAndIsNoHealthyWeek() {
        week(0, INVESTIGATE);
        week(1, HEALTHY);
        assertThat(week(2, NO_DATA)).isEmpty();
        assertThat(week(3, HEALTHY)).isEmpty();
        assertThat(week(4, HEALTHY)).containsExactly("resolved");
    }

    @Test
    void anOlderWeekNeverUndoesANewerOne() {
        week(5, INVESTIGATE);
        week(3, HEALTHY);
        assertThat(week(4, HEALTHY)).isEmpty();
        assertThat(week(2, ACT)).isEmpty();
        assertThat(only().kind()).isEqualTo(Case.Kind.INVESTIGATION);
        assertThat(only().lastWeek()).isEqualTo(MONDAY.plusWeeks(5));
    }

    @Test
    void anOlderWeekOpensNothingWhenALaterOneIsJudgedAlready() {
        week(5, HEALTHY);
        assertThat(week(2, ACT)).isEmpty();
        assertThat(cases.find(null, null, false)).isEmpty();
    }

    @Test
    void ofAJudgementOverManyWeeksOnlyTheNewestCounts() {
        var asOf = asOf(1);
        var judgement = Samples.judgement(
                asOf, Samples.verdict("mttr", HEALTHY, MONDAY.plusWeeks(1)), Samples.verdict("mttr", ACT, MONDAY));
        assertThat(reconciler.reconcile(judgement, Samples.organisation(Samples.PAYMENTS), asOf))
                .isEmpty();
    }

    @Test
    void aTrialVerdictOpensNothing() {
        assertThat(week(0, Samples.trial("mttr", ACT, MONDAY))).isEmpty();
        assertThat(cases.find(null, null, false)).isEmpty();
    }

    @Test
    void aCaseThatAPersonClosedIsNotOpenedAgainByTheSameFadingSignal() {
        week(0, INVESTIGATE);
        desk(0).resolve(only().id(), "owner@example.com", "the cause is gone", true);
        for (var fading = 1; fading <= 6; fading++) {
            assertThat(week(fading, INVESTIGATE)).isEmpty();
        }
        week(7, HEALTHY);
        assertThat(week(8, INVESTIGATE)).containsExactly("opened");
    }

    @Test
    void aSignalThatDoesNotFadeOpensACaseAgainAfterTheWeeksThatVerdictsLookBack() {
        week(0, INVESTIGATE);
        desk(0).resolve(only().id(), "owner@example.com", "the cause is gone", true);
        var week = 1;
        while (week(week, INVESTIGATE).isEmpty()) {
            week++;
        }
        assertThat(week).isBetween(8, 10);
    }

    @Test
    void anActVerdictIsNewsAfterAnInvestigationWasClosed() {
        week(0, INVESTIGATE);
        desk(0).resolve(only().id(), "owner@example.com", "seen", false);
        assertThat(week(1, ACT)).containsExactly("opened");
    }

    @Test
    void anAcceptanceHoldsToItsLastDayAndThenTheCaseComesBack() {
        week(0, INVESTIGATE);
        desk(0).accept(only().id(), "owner@example.com", MONDAY.plusWeeks(3), "a migration");
        assertThat(week(1, INVESTIGATE)).isEmpty();
        assertThat(week(2, INVESTIGATE)).containsExactly("reopened");
        assertThat(only().state()).isEqualTo(Case.State.OPEN);
        assertThat(only().acceptedUntil()).isNull();
    }

    @Test
    void anAcceptanceIsBrokenByWorsening() {
        week(0, INVESTIGATE);
        desk(0).accept(only().id(), "owner@example.com", MONDAY.plusWeeks(30), "a migration");
        assertThat(week(1, ACT)).containsExactly("worsened");
        assertThat(only().state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void aCaseResolvesItselfWhenItsSignalIsGoneForAsLongAsItTookToBeBelieved() {
        week(0, since(0, INVESTIGATE, 4));
        for (var healthy = 1; healthy < 5; healthy++) {
            assertThat(week(healthy, HEALTHY)).isEmpty();
        }
        assertThat(week(5, HEALTHY)).containsExactly("resolved");
        assertThat(lastWhy())
                .isEqualTo("the signal is gone: 5 healthy weeks in a row, as long as it took to be believed");
    }

    @Test
    void aSignalThatBeganLongAgoIsNotWaitedForLongerThanVerdictsLookBack() {
        week(0, since(0, INVESTIGATE, 20));
        var week = 1;
        while (week(week, HEALTHY).isEmpty()) {
            week++;
        }
        assertThat(week).isEqualTo(8);
        assertThat(lastWhy()).endsWith("8 healthy weeks in a row, the most that are waited for");
    }

    @Test
    void aSignalThatComesBackSoonAfterItsCaseResolvedItselfIsTheOldCase() {
        week(0, INVESTIGATE);
        desk(0).acknowledge(only().id(), "owner@example.com", "");
        week(1, HEALTHY);
        assertThat(week(2, HEALTHY)).containsExactly("resolved");
        assertThat(week(3, INVESTIGATE)).containsExactly("returned");
        assertThat(cases.find(null, null, false)).hasSize(1);
        assertThat(only().state()).isEqualTo(Case.State.ACKNOWLEDGED);
        assertThat(lastWhy()).startsWith("it is back after it had resolved itself: ");
    }

    @Test
    void whatCameBackMustBeGoneForTwiceAsLong() {
        week(0, INVESTIGATE);
        week(1, HEALTHY);
        week(2, HEALTHY);
        week(3, INVESTIGATE);
        assertThat(week(4, HEALTHY)).isEmpty();
        assertThat(week(5, HEALTHY)).isEmpty();
        assertThat(week(6, HEALTHY)).isEmpty();
        assertThat(week(7, HEALTHY)).containsExactly("resolved");
        assertThat(lastWhy()).endsWith("4 healthy weeks in a row, more than before, because it had come back");
    }

    @Test
    void whatComesBackGraverIsWorseAndNobodyHasSeenIt() {
        week(0, INVESTIGATE);
        desk(0).acknowledge(only().id(), "owner@example.com", "");
        week(1, HEALTHY);
        week(2, HEALTHY);
        assertThat(week(3, ACT)).containsExactly("worsened");
        assertThat(only().state()).isEqualTo(Case.State.OPEN);
        assertThat(only().kind()).isEqualTo(Case.Kind.ACTION);
    }

    @Test
    void whatComesBackMonthsLaterIsANewCase() {
        week(0, INVESTIGATE);
        week(1, HEALTHY);
        week(2, HEALTHY);
        assertThat(week(12, INVESTIGATE)).containsExactly("opened");
        assertThat(only().id()).isEqualTo("C-2");
    }

    @Test
    void aMoveThatAPersonMakesWhileTheRoundLooksIsNotOverwritten() {
        week(0, INVESTIGATE);
        var id = only().id();
        var racing = new RacingCases(cases, () -> desk(0).explain(id, "owner@example.com", "two reviewers left"));
        var judgement = Samples.judgement(asOf(1), Samples.verdict("mttr", ACT, MONDAY.plusWeeks(1)));
        judgements.keep(judgement);
        new Reconciler(racing, judgements).reconcile(judgement, Samples.organisation(Samples.PAYMENTS), asOf(1));
        assertThat(only().cause()).isEqualTo("two reviewers left");
        assertThat(only().kind()).isEqualTo(Case.Kind.ACTION);
        assertThat(cases.moves(id)).extracting(CaseMove::move).containsExactly("opened", "explained", "worsened");
    }

    @Test
    void theMovesOfACaseTellItsStateAtAnyInstant() {
        week(0, INVESTIGATE);
        desk(0).acknowledge(only().id(), "owner@example.com", "");
        week(1, ACT);
        week(2, HEALTHY);
        week(3, HEALTHY);
        week(4, INVESTIGATE);
        var moves = cases.moves(only().id());
        assertThat(Standing.at(moves, asOf(0))).isEqualTo(Case.State.OPEN);
        assertThat(Standing.at(moves, asOf(0).plusSeconds(3600))).isEqualTo(Case.State.ACKNOWLEDGED);
        assertThat(Standing.at(moves, asOf(1))).isEqualTo(Case.State.OPEN);
        assertThat(Standing.at(moves, asOf(3))).isEqualTo(Case.State.RESOLVED);
        assertThat(Standing.at(moves, asOf(4))).isEqualTo(only().state()).isEqualTo(Case.State.OPEN);
    }

    /** A verdict on a trend that is so many weeks older than its week. */
    private static Verdict since(int week, VerdictKind kind, int before) {
        var verdict = Samples.verdict("mttr", kind, MONDAY.plusWeeks(week));
        return Samples.since(verdict, MONDAY.plusWeeks(week - before));
    }

    private String lastWhy() {
        var moves = cases.moves(only().id());
        return moves.get(moves.size() - 1).why();
    }

    private List<String> week(int number, VerdictKind kind) {
        return week(number, Samples.verdict("mttr", kind, MONDAY.plusWeeks(number)));
    }

    private List<String> week(int number, Verdict verdict) {
        var judgement = Samples.judgement(asOf(number), verdict);
        judgements.keep(judgement);
        return reconciler.reconcile(judgement, Samples.organisation(Samples.PAYMENTS), asOf(number)).stream()
                .map(change -> change.move().move())
                .toList();
    }

    /** Tuesday morning after the week. */
    private static Instant asOf(int week) {
        return MONDAY.plusWeeks(week + 1).plusDays(1).atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    private Desk desk(int week) {
        return new Desk(cases, Clock.fixed(asOf(week).plusSeconds(3600), ZoneOffset.UTC));
    }

    private Case only() {
        var all = cases.find("payments", "mttr", false);
        return all.get(all.size() - 1);
    }
}
