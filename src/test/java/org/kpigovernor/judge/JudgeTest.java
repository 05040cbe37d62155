package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcJudgements;
import org.kpigovernor.store.TestDatabase;

class JudgeTest {
    private final MemoryReadings readings = new MemoryReadings();
    private final Database database = TestDatabase.open();
    private final JdbcJudgements judgements = new JdbcJudgements(database);
    private final Judge judge = new Judge(readings, judgements);

    @AfterEach
    void close() {
        database.close();
    }

    private Judgement judge(Instant asOf, Team... teams) {
        return judge.judge(ShippedBook.BOOK, Samples.organisation(teams), asOf, List.of());
    }

    /** Monday midnight in Berlin after that week. */
    private static Instant after(int week) {
        return MemoryReadings.week(week + 1).begins(Teams.product("any").zone());
    }

    @Test
    void theLastWeekThatIsCompleteInTheTeamsZoneIsJudged() {
        var team = Teams.product("shop", "cycle-time");
        readings.weeks("shop", "cycle-time", 12, Weeks.calm(40, 30));
        assertThat(judge(after(20), team).verdicts().get(0).period()).isEqualTo(MemoryReadings.week(20));
        assertThat(judge(after(20).minusSeconds(1), team).verdicts().get(0).period())
                .isEqualTo(MemoryReadings.week(19));
    }

    @Test
    void aVerdictBringsTheNumbersThatItRestsOn() {
        readings.weeks("shop", "cycle-time", 12, Weeks.calmThen(40, 20, 80, 8));
        var verdict =
                judge(after(27), Teams.product("shop", "cycle-time")).verdicts().get(0);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.ACT);
        assertThat(verdict.book()).isEqualTo(ShippedBook.BOOK.hash());
        var evidence = verdict.evidence();
        assertThat(evidence.priority()).isEqualTo(Priority.IMPORTANT);
        assertThat(evidence.centre()).isCloseTo(40, within(2.0));
        assertThat(evidence.level()).isCloseTo(80, within(4.0));
        assertThat(evidence.worse()).isCloseTo(1, within(0.15));
        assertThat(evidence.since())
                .isBetween(
                        MemoryReadings.week(19).start(), MemoryReadings.week(20).start());
        assertThat(evidence.lower()).isLessThan(40);
        assertThat(evidence.upper()).isBetween(40.0, 120.0);
        assertThat(evidence.n()).isEqualTo(12);
        assertThat(evidence.reasons())
                .first()
                .asString()
                .startsWith("8 of the last 8 weeks lie beyond the far line, and the level is 9");
    }

    @Test
    void aKpiWithoutAnyReadingHasNoDataAndSaysSo() {
        var verdict = judge(after(5), Teams.product("shop", "csat")).verdicts().get(0);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.NO_DATA);
        assertThat(verdict.period()).isEqualTo(MemoryReadings.week(5));
        assertThat(verdict.evidence().learning()).isTrue();
        assertThat(verdict.evidence().reasons()).containsExactly("0 weeks with data so far, a baseline needs 12 of 16");
    }

    @Test
    void aSeriesThatEndedLongAgoHasNotEnoughData() {
        readings.weeks("shop", "cycle-time", 12, Weeks.calm(40, 20));
        var verdict =
                judge(after(35), Teams.product("shop", "cycle-time")).verdicts().get(0);
        assertThat(verdict.rule()).isEqualTo("not-enough-data");
        assertThat(verdict.evidence().value()).isNull();
    }

    @Test
    void whatWasJudgedIsKept() {
        readings.weeks("shop", "cycle-time", 12, Weeks.calm(40, 30));
        var team =
                Teams.team("shop", "product", Map.of("velocity", new Target(60, null, null)), "cycle-time", "velocity");
        var judgement = judge(after(25), team);
        assertThat(judgements.verdicts("shop", null, null, null)).isEqualTo(judgement.verdicts());
        assertThat(judgements.findings()).isEqualTo(judgement.findings());
        assertThat(judgements.findings())
                .extracting(Finding::rule)
                .contains("target-without-baseline", "velocity-as-target");
    }

    @Test
    void speedThatIsBoughtWithQualityIsATension() {
        readings.weeks("shop", "deployment-frequency", 10, Weeks.calmThen(10, 20, 25, 6));
        readings.weeks("shop", "change-failure-rate", 20, Weeks.calmThen(8, 20, 29, 6));
        var tensions = judge(after(25), Teams.product("shop", "deployment-frequency", "change-failure-rate"))
                .tensions();
        assertThat(tensions).singleElement().satisfies(tension -> {
            assertThat(tension.better()).isEqualTo("deployment-frequency");
            assertThat(tension.worse()).isEqualTo("change-failure-rate");
            assertThat(tension.sentence())
                    .isEqualTo("Deployment frequency got better while Change failure rate, which guards it, got worse");
        });
    }

    @Test
    void theWeightierPriorityWinsATensionAndBothLinesAreKept() {
        readings.weeks("shop", "deployment-frequency", 10, Weeks.calmThen(10, 20, 25, 6));
        readings.weeks("shop", "change-failure-rate", 20, Weeks.calmThen(8, 20, 29, 6));
        var tensions = judge(after(25), Teams.product("shop", "deployment-frequency", "change-failure-rate"))
                .tensions();
        assertThat(judgements.tensions("shop", null, null)).isEqualTo(tensions);
        assertThat(tensions).singleElement().satisfies(tension -> {
            assertThat(tension.wins()).isEqualTo("change-failure-rate");
            assertThat(tension.gain()).isNotNull();
            assertThat(tension.gain().from()).isCloseTo(10, within(0.5));
            assertThat(tension.gain().to()).isGreaterThan(20);
            assertThat(tension.loss().from()).isCloseTo(8, within(1.5));
            assertThat(tension.since())
                    .isIn(tension.gain().since(), tension.loss().since());
        });
    }

    @Test
    void nobodyWinsATensionOfTwoThatCountTheSame() {
        readings.weeks("shop", "cycle-time", 12, Weeks.calmThen(40, 20, 20, 6));
        readings.weeks("shop", "review-coverage", 20, Weeks.calmThen(90, 20, 50, 6));
        assertThat(judge(after(25), Teams.product("shop", "cycle-time", "review-coverage"))
                        .tensions())
                .singleElement()
                .satisfies(tension -> assertThat(tension.wins()).isNull());
    }

    @Test
    void theHealthScoreWeighsWhatTheVerdictsSay() {
        readings.weeks("shop", "cycle-time", 12, Weeks.calmThen(40, 20, 80, 8)); // important, act: 2 × 0
        readings.weeks("shop", "change-failure-rate", 20, Weeks.calm(8, 28)); // non-negotiable, healthy: 3 × 1
        readings.weeks("shop", "deployment-frequency", 10, Weeks.calm(10, 28)); // aspirational, healthy: 1 × 1
        readings.weeks("shop", "csat", 5, 4.0, 4.1); // no data: left out
        judge(after(27), Teams.product("shop", "cycle-time", "change-failure-rate", "deployment-frequency", "csat"));
        assertThat(readings.find("shop", "engineering-health-score", null, null, null))
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.value()).isCloseTo(100 * 4 / 6.0, within(1e-9));
                    assertThat(score.n()).isEqualTo(3);
                    assertThat(score.parts()).containsOnlyKeys("cycle-time");
                    assertThat(score.parts().get("cycle-time")).isCloseTo(100 * 2 / 6.0, within(1e-9));
                    assertThat(score.period()).isEqualTo(MemoryReadings.week(27));
                });
    }

    @Test
    void aTeamThatIsGovernedByItsHealthScoreGetsAVerdictOnThisWeeksScore() {
        readings.weeks("shop", "cycle-time", 12, Weeks.calm(40, 30));
        var verdicts = judge(after(25), Teams.product("shop", "cycle-time", "engineering-health-score"))
                .verdicts();
        assertThat(verdicts).extracting(Verdict::kpi).containsExactly("cycle-time", "engineering-health-score");
        assertThat(verdicts.get(1).evidence().value()).isEqualTo(100.0);
    }

    @Test
    void findingsFromElsewhereAreKeptWithTheOthers() {
        var unmapped = new Finding("unmapped-project", "", null, null, "acme/tools is mapped to no team", "map it", "");
        judge.judge(
                ShippedBook.BOOK,
                Samples.organisation(Teams.product("shop", "lines-of-code")),
                after(3),
                List.of(unmapped));
        assertThat(judgements.findings()).extracting(Finding::rule).contains("lines-of-code", "unmapped-project");
    }
}
