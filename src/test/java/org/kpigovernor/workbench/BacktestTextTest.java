package org.kpigovernor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;

/** The backtest of one team's mttr over four weeks, as the process lead reads it. */
class BacktestTextTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Weeks WEEKS =
            new Weeks(Stream.iterate(FIRST, week -> week.plusWeeks(1)).limit(4).toList());
    private static final Judgement CALM = said(VerdictKind.HEALTHY, "healthy");
    private static final Judgement GRAVE = said(VerdictKind.INVESTIGATE, "sustained-trend");

    private final List<ChangeLog.Line> log = new ArrayList<>();

    @Test
    void booksThatSayTheSameWouldHaveChangedNothing() {
        var report = report(List.of(), weeks(GRAVE), weeks(GRAVE));

        assertThat(report.gist()).isEqualTo("nothing would have changed in 4 weeks");
        assertThat(report.text()).isEqualTo("""
                Nothing would have changed in 4 weeks.
                Book new against old, weeks of 2026-03-02 to 2026-03-23, 1 teams.

                What changed in the files
                  nothing that counts
                """);
        assertThat(log).isEmpty();
    }

    @Test
    void weeksInARowThatAreJudgedOtherwiseAreOneStretchAndOneEscalation() {
        var report = report(List.of("rule added: x"), weeks(CALM), List.of(CALM, GRAVE, GRAVE, CALM));

        assertThat(report.gist()).startsWith("4 weeks: 2 verdicts gained, 0 lost; escalations a month 0.0 → 1.1");
        assertThat(report.text())
                .contains("What changed in the files\n  rule added: x\n")
                .contains("Verdicts: +2 −0 of 4\n")
                .contains("Gained\n  payments, mttr, week of 2026-03-09 to 2026-03-16 (2 weeks): "
                        + "HEALTHY by healthy → INVESTIGATE by sustained-trend\n")
                .contains("  2026-03       0 → 1\n")
                .contains("  sustained-trend               0 → 1             0 → 2\n")
                .doesNotContain("Lost", "On trial", "Findings", "Tensions");
        assertThat(log).extracting(ChangeLog.Line::what).containsExactly("gained", "gained");
    }

    @Test
    void theOtherWayRoundTheyAreLost() {
        var report = report(List.of(), List.of(GRAVE, CALM, CALM, CALM), weeks(CALM));

        assertThat(report.text())
                .contains(
                        "Lost\n  payments, mttr, week of 2026-03-02 (1 week): INVESTIGATE by sustained-trend → HEALTHY")
                .doesNotContain("Gained");
    }

    @Test
    void weeksThatOnlyChangeBetweenHealthyAndNoDataAreCountedAndNotListed() {
        var report = report(List.of(), weeks(CALM), weeks(said(VerdictKind.NO_DATA, "not-enough-data")));

        assertThat(report.text())
                .contains("4 more weeks changed between healthy and no data")
                .doesNotContain("Lost");
    }

    @Test
    void whatRulesOnTrialWouldHaveRaisedIsToldApartAndEscalatesNothing() {
        var onTrial = new Judgement(
                "new",
                Instant.EPOCH,
                CALM.verdicts(),
                List.of(),
                List.of(),
                List.of(verdict(VerdictKind.ACT, "new-rule", true)),
                List.of());
        var report = report(List.of(), weeks(CALM), List.of(CALM, onTrial, onTrial, CALM));

        assertThat(report.text()).contains("On trial, where nobody is mailed: weeks +2 −0\n");
        assertThat(report.escalationsAfter()).isZero();
        assertThat(log).extracting(ChangeLog.Line::what).containsOnly("trial-gained");
    }

    @Test
    void findingsAreThoseOfTheLastWeekWithTheirRule() {
        var found = found(new Finding("no-owner", "new", "payments", "mttr", "Nobody owns it", "name one", "x:1"));
        var gone = found(new Finding("vanity", "old", null, null, "It is a vanity metric", "drop it", "x:2", true));
        var report = report(List.of(), List.of(CALM, CALM, CALM, gone), List.of(CALM, CALM, CALM, found));

        assertThat(report.text()).contains("""
                Findings about the present catalogue: +1 −1
                  + payments, mttr: Nobody owns it (no-owner)
                  − It is a vanity metric, on trial (vanity)
                """);
    }

    @Test
    void tensionsAreCountedByTheirTwoKpis() {
        var pull = new Judgement(
                "old",
                Instant.EPOCH,
                CALM.verdicts(),
                List.of(),
                List.of(new Tension(
                        "payments",
                        "deployment-frequency",
                        "mttr",
                        new Period(PeriodKind.WEEK, FIRST),
                        FIRST,
                        "tension",
                        "old",
                        "they pull")));
        var report = report(List.of(), weeks(pull), List.of(pull, CALM, CALM, CALM));

        assertThat(report.text())
                .contains("Tensions: weeks +0 −3\n  payments: deployment-frequency against mttr +0 −3\n");
    }

    @Test
    void withoutWeeksThereIsNothingToJudge() {
        var none = new BacktestReport("old", "new", new Weeks(List.of()), 1, List.of(), new Differences());

        assertThat(none.text()).startsWith("There are no weeks to judge.\n");
    }

    private BacktestReport report(List<String> files, List<Judgement> before, List<Judgement> after) {
        var differences = new Differences();
        new Comparison(differences, log::add).add(WEEKS.starts(), before.iterator(), after.iterator());
        return new BacktestReport("old", "new", WEEKS, 1, files, differences);
    }

    private static List<Judgement> weeks(Judgement each) {
        return Collections.nCopies(4, each);
    }

    private static Judgement said(VerdictKind kind, String rule) {
        return new Judgement("a", Instant.EPOCH, List.of(verdict(kind, rule, false)), List.of(), List.of());
    }

    private static Judgement found(Finding finding) {
        return new Judgement("a", Instant.EPOCH, CALM.verdicts(), List.of(finding), List.of());
    }

    private static Verdict verdict(VerdictKind kind, String rule, boolean trial) {
        return new Verdict(
                "payments",
                "mttr",
                new Period(PeriodKind.WEEK, FIRST),
                kind,
                rule,
                "A sentence",
                "a",
                trial,
                new Evidence(
                        Priority.IMPORTANT,
                        4.0,
                        3,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        false,
                        false,
                        0,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
