package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.notify.Payments;
import org.kpigovernor.review.AnswerDesk.Given;
import org.kpigovernor.review.ReviewAnswer.Kind;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcPractices;
import org.kpigovernor.store.JdbcReviewAnswers;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class AnswersTest {
    private static final LocalDate Q3 = LocalDate.of(2026, 7, 1);
    private static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");

    private final Database database = TestDatabase.open();
    private final ReviewAnswers answers = new JdbcReviewAnswers(database);
    private final Payments payments = Payments.quiet();
    private final Organisation organisation = Samples.organisation(payments.team);
    private final AnswerDesk desk =
            new AnswerDesk(answers, () -> organisation, () -> payments.kept, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLastAnswerCountsAndTheEarlierOnesStay() {
        answer("cycle-time", Kind.KEEP, "");
        answer("cycle-time", Kind.RETIRE, "nobody reads it");
        assertThat(answers.find("payments", "cycle-time")).hasSize(2);
        assertThat(answers.latest("payments", null))
                .singleElement()
                .returns(Kind.RETIRE, ReviewAnswer::answer)
                .returns("nobody reads it", ReviewAnswer::reason)
                .returns(Q3, ReviewAnswer::quarter);
        assertThat(answers.find("search", null)).isEmpty();
    }

    @Test
    void anAnswerThatSaysTooLittleOrIsAboutNothingIsRefused() {
        assertThatThrownBy(() -> answer("cycle-time", Kind.RETIRE, " ")).hasMessageContaining("say why");
        assertThatThrownBy(() -> answer("uptime", Kind.KEEP, "")).hasMessageContaining("isn't governed by `uptime`");
        assertThatThrownBy(() -> desk.answer(new Given("gone", "cycle-time", Q3, Kind.KEEP, "", "me")))
                .hasMessageContaining("no team `gone`");
        assertThatThrownBy(() -> desk.answer(new Given("payments", "cycle-time", Q3, Kind.KEEP, "", " ")))
                .hasMessageContaining("say who you are");
        assertThatThrownBy(() ->
                        desk.answer(new Given("payments", "cycle-time", LocalDate.of(2027, 1, 1), Kind.KEEP, "", "me")))
                .hasMessageContaining("hasn't begun");
        assertThat(answers.find(null, null)).isEmpty();
    }

    @Test
    void whatIsToBeRetiredIsFoundUntilTheTeamNoLongerHasIt() {
        answer("cycle-time", Kind.RETIRE, "nobody reads it");
        assertThat(found(organisation))
                .singleElement()
                .returns("cycle-time", Finding::kpi)
                .returns(
                        "Payments said on 5 Oct 2026 to retire cycle time (nobody reads it), and it is still in teams.yaml",
                        Finding::what);
        assertThat(found(Samples.organisation(Samples.PAYMENTS))).isEmpty();
    }

    @Test
    void whatIsToBeChangedIsFoundUntilItsMeaningToTheTeamChanges() {
        answer("cycle-time", Kind.CHANGE, "its cases were noise");
        assertThat(found(organisation))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .contains("to change cycle time (its cases were noise)", "are as they were"));
        payments.kept.priorities.put("cycle-time", Priority.ASPIRATIONAL);
        assertThat(found(organisation)).isEmpty();
    }

    @Test
    void aLaterAnswerTakesTheFindingAway() {
        answer("cycle-time", Kind.RETIRE, "nobody reads it");
        answer("cycle-time", Kind.KEEP, "we do after all");
        assertThat(found(organisation)).isEmpty();
    }

    @Test
    void historyDoesNotKnowTheAnswersToCome() {
        answer("cycle-time", Kind.RETIRE, "nobody reads it");
        assertThat(new OpenAnswers(answers, organisation).find(payments.kept, "book", NOW.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void keepingAKpiIsKnownToTheRulesAsALookAtItsDefinition() {
        answer("cycle-time", Kind.KEEP, "");
        answer("review-coverage", Kind.RETIRE, "always 97 %");
        var kept = new JdbcPractices(database).before(NOW.plusSeconds(60)).kept();
        assertThat(kept).hasSize(1).containsValue(LocalDate.of(2026, 10, 5));
    }

    private java.util.List<Finding> found(Organisation of) {
        return new OpenAnswers(answers, of).find(payments.kept, "book", NOW.plusSeconds(60));
    }

    private void answer(String kpi, Kind kind, String reason) {
        desk.answer(new Given("payments", kpi, Q3, kind, reason, "manager@example.com"));
    }
}
