package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;

@Tag("database")
class JdbcJudgementsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);
    private static final Instant NOW = Instant.parse("2026-04-06T00:00:00.123456Z");

    private final Database database = TestDatabase.open();
    private final JdbcJudgements judgements = new JdbcJudgements(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aVerdictComesBackAsItWasKeptEvidenceIncluded() {
        var full = verdict("shop", "mttr", MONDAY, VerdictKind.ACT);
        var empty = new Verdict(
                "shop",
                "uptime",
                week(MONDAY),
                VerdictKind.NO_DATA,
                "learning",
                "The baseline is still being learnt",
                "abc",
                true,
                new Evidence(
                        Priority.IMPORTANT,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        false,
                        true,
                        0,
                        List.of(),
                        List.of(),
                        List.of()));
        judgements.keep(judgement(List.of(full, empty), List.of(), List.of()));
        assertThat(judgements.verdicts(null, null, null, null)).containsExactly(full, empty);
    }

    @Test
    void aLaterVerdictOnTheSamePeriodReplacesTheEarlierOne() {
        judgements.keep(judgement(List.of(verdict("shop", "mttr", MONDAY, VerdictKind.HEALTHY)), List.of(), List.of()));
        judgements.keep(judgement(List.of(verdict("shop", "mttr", MONDAY, VerdictKind.ACT)), List.of(), List.of()));
        assertThat(judgements.verdicts("shop", "mttr", null, null))
                .extracting(Verdict::kind)
                .containsExactly(VerdictKind.ACT);
    }

    @Test
    void verdictsAreFoundByTeamKpiAndTimeInTheirOrder() {
        var next = MONDAY.plusWeeks(1);
        judgements.keep(judgement(
                List.of(
                        verdict("shop", "mttr", next, VerdictKind.HEALTHY),
                        verdict("shop", "mttr", MONDAY, VerdictKind.HEALTHY),
                        verdict("shop", "csat", MONDAY, VerdictKind.HEALTHY),
                        verdict("core", "mttr", MONDAY, VerdictKind.HEALTHY)),
                List.of(),
                List.of()));
        assertThat(judgements.verdicts(null, null, MONDAY, MONDAY))
                .extracting(verdict -> verdict.team() + " " + verdict.kpi())
                .containsExactly("core mttr", "shop csat", "shop mttr");
        assertThat(judgements.verdicts("shop", "mttr", null, null))
                .extracting(verdict -> verdict.period().start())
                .containsExactly(MONDAY, next);
        assertThat(judgements.verdicts(null, null, next, null)).hasSize(1);
    }

    @Test
    void findingsAreThoseOfTheLastJudgement() {
        var first = new Finding("no-owner", "abc", "shop", null, "A KPI has no owner", "name one", "");
        var second = new Finding("unmapped", "abc", null, null, "a project is mapped to nobody", "map it", "x row 1");
        judgements.keep(judgement(List.of(), List.of(first), List.of()));
        judgements.keep(judgement(List.of(), List.of(second, first), List.of()));
        assertThat(judgements.findings()).containsExactly(second, first);
        judgements.keep(judgement(List.of(), List.of(), List.of()));
        assertThat(judgements.findings()).isEmpty();
    }

    @Test
    void aTensionThatIsGoneWhenItsWeekIsJudgedAgainIsGone() {
        var verdicts = List.of(verdict("shop", "mttr", MONDAY, VerdictKind.HEALTHY));
        var tension = new Tension(
                "shop", "deployment-frequency", "change-failure-rate", week(MONDAY), MONDAY, "tension", "abc", "one");
        var elsewhere = new Tension(
                "core", "deployment-frequency", "change-failure-rate", week(MONDAY), MONDAY, "tension", "abc", "one");
        judgements.keep(judgement(verdicts, List.of(), List.of(tension, elsewhere)));
        assertThat(judgements.tensions("shop", MONDAY, MONDAY)).containsExactly(tension);
        judgements.keep(judgement(verdicts, List.of(), List.of()));
        assertThat(judgements.tensions(null, null, null)).containsExactly(elsewhere);
    }

    @Test
    void aTensionIsKeptWithWhatItKnows() {
        var verdicts = List.of(verdict("shop", "mttr", MONDAY, VerdictKind.HEALTHY));
        var tension = new Tension(
                "shop",
                "deployment-frequency",
                "change-failure-rate",
                week(MONDAY),
                MONDAY,
                "tension",
                "abc",
                "one",
                "change-failure-rate",
                new Tension.Change(MONDAY.minusWeeks(3), 10.5, 16.25),
                new Tension.Change(null, null, null),
                true);
        judgements.keep(judgement(verdicts, List.of(), List.of(tension)));
        assertThat(judgements.tensions("shop", null, null)).containsExactly(tension);
    }

    @Test
    void evidenceIsKeptWithWhereToLookAndReadWithoutItFromOlderRows() {
        var found = verdict("shop", "mttr", MONDAY, VerdictKind.ACT);
        var seen = found.evidence();
        var moved = List.of(new Evidence.Moved("cycle-time", "Cycle time", MONDAY, true, 0.75, 1));
        var parts = List.of(new Evidence.Part("review", 10, 22.5, 0.8));
        var verdict = new Verdict(
                "shop",
                "mttr",
                week(MONDAY),
                VerdictKind.ACT,
                "sustained-trend",
                "Worse",
                "abc",
                false,
                new Evidence(
                        seen.priority(),
                        seen.value(),
                        seen.n(),
                        seen.centre(),
                        seen.lower(),
                        seen.upper(),
                        seen.level(),
                        seen.worse(),
                        seen.limit(),
                        seen.since(),
                        seen.better(),
                        seen.learning(),
                        seen.baselineWeeks(),
                        seen.reasons(),
                        moved,
                        parts));
        judgements.keep(judgement(List.of(verdict), List.of(), List.of()));
        assertThat(judgements.verdicts(null, null, null, null)).containsExactly(verdict);
        database.useTransaction(handle -> handle.execute(
                "update verdict set evidence = ?",
                "{\"priority\":\"IMPORTANT\",\"n\":3,\"worse\":0.0,\"reasons\":[\"x\"]}"));
        assertThat(judgements.verdicts(null, null, null, null)).singleElement().satisfies(old -> {
            assertThat(old.evidence().moved()).isEmpty();
            assertThat(old.evidence().parts()).isEmpty();
            assertThat(old.evidence().reasons()).containsExactly("x");
        });
    }

    @Test
    void whatRulesOnTrialSaidIsKeptBesideTheVerdictsAndReplacedWithThem() {
        var live = verdict("shop", "mttr", MONDAY, VerdictKind.HEALTHY);
        var one = trial("rule-a", MONDAY);
        var other = trial("rule-b", MONDAY);
        var later = trial("rule-a", MONDAY.plusWeeks(1));
        judgements.keep(judged(List.of(live), List.of(other, one, later)));
        assertThat(judgements.verdicts(null, null, null, null)).containsExactly(live);
        assertThat(judgements.trials("shop", "mttr", null, MONDAY)).containsExactly(one, other);
        judgements.keep(judged(List.of(live), List.of()));
        assertThat(judgements.trials(null, null, null, null)).containsExactly(later);
    }

    @Test
    void aFindingStandsSinceItWasFirstToldWhateverCameBetween() {
        var finding = new Finding("no-owner", "abc", "shop", null, "A KPI has no owner", "name one", "", true);
        var changed = new Finding("no-owner", "def", "shop", null, "Two KPIs have no owner", "name them", "", true);
        judgements.keep(judgement(List.of(), List.of(finding), List.of()));
        judgements.keep(at(NOW.plusSeconds(60), changed));
        assertThat(judgements.standing()).containsExactly(new StandingFinding(changed, NOW));
        judgements.keep(at(NOW.plusSeconds(120)));
        judgements.keep(at(NOW.plusSeconds(180), finding));
        assertThat(judgements.standing()).containsExactly(new StandingFinding(finding, NOW.plusSeconds(180)));
        judgements.keep(at(NOW.plusSeconds(30), finding));
        assertThat(judgements.standing()).extracting(StandingFinding::since).containsExactly(NOW.plusSeconds(30));
    }

    private static Judgement at(Instant asOf, Finding... findings) {
        return new Judgement("abc", asOf, List.of(), List.of(findings), List.of());
    }

    private static Judgement judged(List<Verdict> verdicts, List<Verdict> trials) {
        return new Judgement("abc", NOW, verdicts, List.of(), List.of(), trials, List.of());
    }

    private static Verdict trial(String rule, LocalDate monday) {
        var evidence = verdict("shop", "mttr", monday, VerdictKind.ACT).evidence();
        return new Verdict("shop", "mttr", week(monday), VerdictKind.ACT, rule, "Worse", "abc", true, evidence);
    }

    private static Judgement judgement(List<Verdict> verdicts, List<Finding> findings, List<Tension> tensions) {
        return new Judgement("abc", NOW, verdicts, findings, tensions);
    }

    private static Period week(LocalDate monday) {
        return new Period(PeriodKind.WEEK, monday);
    }

    private static Verdict verdict(String team, String kpi, LocalDate monday, VerdictKind kind) {
        var evidence = new Evidence(
                Priority.NON_NEGOTIABLE,
                12.25,
                7,
                4.5,
                1.125,
                18.75,
                11.0,
                1.4444444444444444,
                24.0,
                monday.minusWeeks(5),
                false,
                false,
                16,
                List.of("6 of the last 8 weeks", "„umlaut“ ≥ 2"),
                List.of(),
                List.of());
        return new Verdict(team, kpi, week(monday), kind, "sustained-trend", "Worse", "abc", false, evidence);
    }
}
