package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.judge.MemoryReadings.week;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Team;

class HindsightTest {
    private static final int WEEKS = 60;

    private final List<Team> teams = List.of(
            Teams.product("payments", "cycle-time", "pr-size", "deployment-frequency", "engineering-health-score"),
            Teams.product("search", "cycle-time", "change-failure-rate"));

    private final MemoryReadings readings = new MemoryReadings()
            .weeks("payments", "cycle-time", 12, Weeks.calmThen(40, 30, 90, WEEKS - 30))
            .weeks("payments", "pr-size", 12, Weeks.calmThen(200, 40, 900, 10))
            .weeks("payments", "deployment-frequency", 12, lateStart(Weeks.calmThen(9, 20, 25, 20), 20))
            .weeks("search", "cycle-time", 12, lateStart(Weeks.calm(40, 25), 35))
            .weeks("search", "change-failure-rate", 20, Weeks.calmThen(5, 40, 60, 20));

    private static Double[] lateStart(Double[] values, int weeks) {
        var later = new Double[weeks + values.length];
        System.arraycopy(values, 0, later, weeks, values.length);
        return later;
    }

    @Test
    void aPastWeekIsJudgedExactlyAsItWasJudgedThen() {
        var then = new ArrayList<Judgement>();
        for (int week = 0; week < WEEKS; week++) {
            then.add(judged(ShippedBook.BOOK, week));
        }

        var hindsight = new Hindsight(ShippedBook.BOOK)
                .judge(teams.stream().map(this::past).toList(), weeks(0, WEEKS));

        assertThat(hindsight.stream().map(one -> withFindings(one, List.of())).toList())
                .isEqualTo(then.stream().map(HindsightTest::withoutClues).toList());
        assertThat(hindsight.subList(0, WEEKS - 1))
                .allSatisfy(one -> assertThat(one.findings()).isEmpty());
        assertThat(then.get(WEEKS - 1).findings())
                .containsAll(hindsight.get(WEEKS - 1).findings());
        assertThat(hindsight.get(WEEKS - 1).findings()).isNotEmpty();
        assertThat(hindsight.stream().flatMap(one -> one.verdicts().stream()).map(Verdict::kind))
                .contains(VerdictKind.values());
    }

    /** Where to look first is for people, and findings are about the present. */
    private static Judgement withoutClues(Judgement one) {
        return new Judgement(
                one.book(),
                one.asOf(),
                one.verdicts().stream().map(HindsightTest::withoutClues).toList(),
                List.of(),
                one.tensions());
    }

    private static Judgement withFindings(Judgement one, List<Finding> findings) {
        return new Judgement(
                one.book(), one.asOf(), one.verdicts(), findings, one.tensions(), one.trials(), one.setAside());
    }

    private static Verdict withoutClues(Verdict one) {
        return new Verdict(
                one.team(),
                one.kpi(),
                one.period(),
                one.kind(),
                one.rule(),
                one.sentence(),
                one.book(),
                one.trial(),
                one.evidence().with(List.of(), List.of()));
    }

    @Test
    void aRuleAboutWeeksThatLooksAtMoreThanSeriesSeesAllOfItInEachPastWeek(@TempDir Path folder) throws IOException {
        var rules = Rules.copiedTo(folder).write("verdicts/crowded.drl", """
                        // Why: a test.
                        // See: nothing.
                        rule "A team with many moving KPIs is looked at"
                            @id(crowded) @owner(process-lead) @stage(live)
                        when
                            $trends : TeamTrends(worseCount >= 1)
                            $use : KpiUse(team == $trends.team, hasOwner)
                            $series : Series(team == $use.team, kpi == $use.kpi, judged)
                        then
                            verdicts.act($series, "{name} of {team}");
                        end
                        """).write("verdicts/crowded.cases.yaml", """
                        - case: Its only KPI got worse
                          series:
                            - {kpi: cycle-time, watchWeeks: 6}
                          fires: [crowded]
                        - case: Its only KPI is calm
                          series:
                            - {kpi: cycle-time}
                          silent: [crowded]
                        """);
        try (var book = RuleBook.load(rules.folder())) {
            var past = teams.stream().map(this::past).toList();

            var hindsight = new Hindsight(book).judge(past, weeks(0, WEEKS));

            for (int week = 0; week < WEEKS; week++) {
                assertThat(hindsight.get(week).verdicts())
                        .isEqualTo(withoutClues(judged(book, week)).verdicts());
            }
            assertThat(hindsight.get(WEEKS - 2).verdicts())
                    .extracting(Verdict::rule)
                    .contains("crowded");
        }
    }

    private Judgement judged(RuleBook book, int week) {
        var asOf = week(week).start().plusDays(8).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Judge(readings, new Forgotten())
                .judge(book, Samples.organisation(teams.toArray(Team[]::new)), asOf, List.of());
    }

    private TeamPast past(Team team) {
        return new TeamPast(
                team,
                readings.find(team.id(), null, null, null, null),
                week(WEEKS - 1).start());
    }

    @Test
    void scoresOfOneBookAreNotSeenByAnother() {
        var known = readings.find("payments", null, null, null, null);
        var used = new TeamPast(teams.get(0), known, week(WEEKS - 1).start());
        var fresh = new TeamPast(teams.get(0), known, week(WEEKS - 1).start());
        var hindsight = new Hindsight(ShippedBook.BOOK);

        hindsight.judge(List.of(used), weeks(0, WEEKS));

        assertThat(hindsight.judge(List.of(used), weeks(30, WEEKS)))
                .isEqualTo(hindsight.judge(List.of(fresh), weeks(30, WEEKS)));
    }

    private static List<LocalDate> weeks(int from, int to) {
        return IntStream.range(from, to).mapToObj(week -> week(week).start()).toList();
    }

    /** Keeps nothing. */
    private static final class Forgotten implements Judgements {
        @Override
        public void keep(Judgement judgement) {
            assertThat(judgement.verdicts()).isNotEmpty();
        }

        @Override
        public List<Verdict> verdicts(String team, String kpi, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<Verdict> trials(String team, String kpi, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public List<StandingFinding> standing() {
            return List.of();
        }

        @Override
        public List<Tension> tensions(String team, LocalDate from, LocalDate to) {
            return List.of();
        }
    }
}
