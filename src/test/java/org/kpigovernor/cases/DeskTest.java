package org.kpigovernor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kpigovernor.cases.Samples.MONDAY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class DeskTest {
    private static final Instant NOW = Instant.parse("2026-06-09T06:00:00Z");
    private final Database database = TestDatabase.open();
    private final Cases cases = new JdbcCases(database);
    private final Desk desk = new Desk(cases, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyMoveIsRecordedWithWhoWhenAndWhy() {
        var id = open(VerdictKind.INVESTIGATE, Priority.IMPORTANT);
        desk.acknowledge(id, "owner@example.com", "looking");
        desk.explain(id, "owner@example.com", "two reviewers left");
        desk.act(id, "owner@example.com", "hire one");
        desk.resolve(id, "manager@example.com", "hired", true);
        assertThat(cases.moves(id))
                .extracting(CaseMove::move, CaseMove::by, CaseMove::why, CaseMove::at)
                .endsWith(
                        tuple("acknowledged", "owner@example.com", "looking", NOW),
                        tuple("explained", "owner@example.com", "two reviewers left", NOW),
                        tuple("acting", "owner@example.com", "hire one", NOW),
                        tuple("resolved", "manager@example.com", "hired", NOW));
        assertThat(cases.find(id).orElseThrow().worthRaising()).isTrue();
    }

    @Test
    void anActionNeedsACause() {
        var id = open(VerdictKind.ACT, Priority.IMPORTANT);
        assertThatThrownBy(() -> desk.act(id, "owner@example.com", "something"))
                .hasMessage("C-1 has no cause yet: an action needs one; explain the case first");
        desk.explain(id, "owner@example.com", "a slow test suite");
        assertThat(desk.act(id, "owner@example.com", "split it").state()).isEqualTo(Case.State.ACTING);
    }

    @Test
    void anInvestigationThatIsActedOnIsAnAction() {
        var id = open(VerdictKind.INVESTIGATE, Priority.ASPIRATIONAL);
        desk.explain(id, "owner@example.com", "a slow test suite");
        assertThat(desk.act(id, "owner@example.com", "split it").kind()).isEqualTo(Case.Kind.ACTION);
    }

    @Test
    void whatIsNotNegotiableIsActedOnBeforeItsCauseIsKnown() {
        var id = open(VerdictKind.ACT, Priority.NON_NEGOTIABLE);
        assertThat(desk.act(id, "owner@example.com", "roll back").state()).isEqualTo(Case.State.ACTING);
    }

    @Test
    void aMoveThatTheStateForbidsIsRefusedInWords() {
        var id = open(VerdictKind.INVESTIGATE, Priority.IMPORTANT);
        desk.explain(id, "owner@example.com", "a slow test suite");
        assertThatThrownBy(() -> desk.acknowledge(id, "owner@example.com", ""))
                .isInstanceOfSatisfying(
                        MoveRefused.class, e -> assertThat(e.reason()).isEqualTo(MoveRefused.Reason.NOT_NOW))
                .hasMessage("C-1 is explained; only a case that is open can be acknowledged");
    }

    @Test
    void anUnknownCaseIsRefused() {
        for (var id : new String[] {"C-99", "", "C-", "C-999999999999999999999", "1 or 1=1"}) {
            assertThatThrownBy(() -> desk.acknowledge(id, "owner@example.com", ""))
                    .isInstanceOfSatisfying(
                            MoveRefused.class, e -> assertThat(e.reason()).isEqualTo(MoveRefused.Reason.UNKNOWN_CASE));
        }
    }

    @Test
    void acceptingNeedsADayToComeAndAReason() {
        var id = open(VerdictKind.INVESTIGATE, Priority.IMPORTANT);
        assertThatThrownBy(() -> desk.accept(id, "owner@example.com", LocalDate.of(2026, 6, 9), "a migration"))
                .hasMessage("an acceptance ends on a day to come, not on 2026-06-09");
        assertThatThrownBy(() -> desk.accept(id, "owner@example.com", LocalDate.of(2026, 7, 1), " "))
                .hasMessage("a reason is missing");
        var accepted = desk.accept(id, "owner@example.com", LocalDate.of(2026, 7, 1), "a migration");
        assertThat(accepted.acceptedUntil()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void whetherItWasWorthRaisingCanBeAnsweredAfterwards() {
        var id = open(VerdictKind.INVESTIGATE, Priority.IMPORTANT);
        desk.resolve(id, "owner@example.com", "noise", null);
        assertThatThrownBy(() -> desk.resolve(id, "owner@example.com", "", null))
                .hasMessage("C-1 is resolved already");
        desk.resolve(id, "owner@example.com", "", false);
        assertThat(cases.find(id).orElseThrow().worthRaising()).isFalse();
        assertThat(cases.moves(id))
                .last()
                .satisfies(move -> assertThat(move.why()).isEqualTo("not worth raising"));
    }

    @Test
    void ofTwoMovesAtTheSameTimeTheSecondIsToldWhatTheFirstWas() {
        var id = open(VerdictKind.INVESTIGATE, Priority.IMPORTANT);
        var racing = new RacingCases(cases, () -> desk.explain(id, "ada@example.com", "a slow test suite"));
        var late = new Desk(racing, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> late.resolve(id, "bela@example.com", "noise", false))
                .isInstanceOfSatisfying(
                        MoveRefused.class, e -> assertThat(e.reason()).isEqualTo(MoveRefused.Reason.CHANGED))
                .hasMessage("C-1 changed meanwhile: explained by ada@example.com (a slow test suite)");
        assertThat(cases.find(id).orElseThrow().state()).isEqualTo(Case.State.EXPLAINED);
        assertThat(cases.moves(id)).extracting(CaseMove::move).containsExactly("opened", "explained");
    }

    @Test
    void whoLookedAtAnOlderVersionIsToldWhatChangedSince() {
        var id = open(VerdictKind.INVESTIGATE, Priority.IMPORTANT);
        assertThat(desk.of(0).acknowledge(id, "ada@example.com", "").version()).isEqualTo(1);
        assertThatThrownBy(() -> desk.of(0).resolve(id, "bela@example.com", "noise", false))
                .hasMessage("C-1 changed meanwhile: acknowledged by ada@example.com");
        assertThat(desk.of(1).resolve(id, "bela@example.com", "noise", false).version())
                .isEqualTo(2);
    }

    private String open(VerdictKind kind, Priority priority) {
        var judgements = new MemoryJudgements();
        var judgement = Samples.judgement(NOW, Samples.verdict("mttr", kind, MONDAY, priority, false));
        var changes =
                new Reconciler(cases, judgements).reconcile(judgement, Samples.organisation(Samples.PAYMENTS), NOW);
        return changes.get(0).after().id();
    }
}
