package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Practice.Signals;
import org.kpigovernor.judge.Practice.Subject;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSlot;
import org.kpigovernor.web.Annotations.Annotation;

@Tag("database")
class JdbcPracticesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Subject MTTR = new Subject("shop", "mttr");

    private final Database database = TestDatabase.open();
    private final JdbcPractices practices = new JdbcPractices(database);

    @AfterEach
    void close() {
        database.close();
    }

    private static Instant weeksAgo(int weeks) {
        return NOW.minusSeconds(weeks * 7L * 24 * 3600);
    }

    private void opened(String team, String kpi, Instant at, String movedBy) {
        var fresh = new Case(
                "",
                team,
                kpi,
                Case.Kind.INVESTIGATION,
                Case.State.RESOLVED,
                Priority.IMPORTANT,
                "rule",
                "Sentence",
                TODAY,
                TODAY,
                at,
                at,
                null,
                null,
                "",
                null,
                null);
        var cases = new JdbcCases(database);
        var kept = cases.open(fresh, new CaseMove("", at, CaseMoves.OPENED, CaseMoves.GOVERNOR, ""));
        cases.change(kept, new CaseMove(kept.id(), at.plusSeconds(60), CaseMoves.ACKNOWLEDGED, movedBy, ""));
    }

    private void reviewed(Instant at, ReviewSlot.State state) {
        var slots = new JdbcReviewSlots(database);
        var start = at.atZone(java.time.ZoneOffset.UTC).toLocalDate();
        var slot =
                new ReviewSlot(ReviewKind.WEEKLY, "shop", "m@example.com", start, at, ReviewSlot.State.DUE, null, "");
        slots.claim(slot);
        slots.end(slot.ended(state, at, ""));
    }

    @Test
    void nothingIsKnownOfThoseOfWhomNothingIsKept() {
        var practice = practices.before(NOW);
        assertThat(practice.reviewedSince()).isEmpty();
        assertThat(practice.signals()).isEmpty();
        assertThat(practice.answers()).isEmpty();
    }

    @Test
    void aTeamIsReviewedSinceTheFirstReviewThatWasSent() {
        reviewed(weeksAgo(30), ReviewSlot.State.FAILED);
        reviewed(weeksAgo(20), ReviewSlot.State.SENT);
        reviewed(weeksAgo(10), ReviewSlot.State.SENT);
        assertThat(practices.before(NOW).reviewedSince()).isEqualTo(Map.of("shop", weeksAgo(20)));
        assertThat(practices.before(weeksAgo(21)).reviewedSince()).isEmpty();
    }

    @Test
    void casesOfTheQuarterAreSignalsAndOnlyPeopleAnswer() {
        opened("shop", "mttr", weeksAgo(20), "ada@example.com");
        opened("shop", "mttr", weeksAgo(9), CaseMoves.GOVERNOR);
        opened("shop", "mttr", weeksAgo(3), "ada@example.com");
        opened("shop", "csat", weeksAgo(4), CaseMoves.GOVERNOR);
        var practice = practices.before(NOW);
        assertThat(practice.signals())
                .isEqualTo(Map.of(
                        MTTR, new Signals(2, weeksAgo(9)), new Subject("shop", "csat"), new Signals(1, weeksAgo(4))));
        assertThat(practice.answers()).isEqualTo(Map.of(MTTR, 1));
        assertThat(practices.before(weeksAgo(5)).answers()).isEmpty();
    }

    @Test
    void aNoteIsAnAnswerAndMayBeAboutAllKpisOrTeams() {
        var annotations = new JdbcAnnotations(database);
        annotations.add(new Annotation("shop", "mttr", TODAY.minusDays(3), "New rota", "ada@example.com"));
        annotations.add(new Annotation("shop", null, TODAY.minusDays(2), "Freeze", "ada@example.com"));
        annotations.add(new Annotation(null, null, TODAY.minusDays(1), "Holiday", "ada@example.com"));
        annotations.add(new Annotation("shop", "mttr", TODAY.minusWeeks(14), "Long ago", "ada@example.com"));
        assertThat(practices.before(NOW).answers())
                .isEqualTo(Map.of(MTTR, 1, new Subject("shop", null), 1, new Subject(null, null), 1));
    }
}
