package org.kpigovernor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Hindsight;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.TeamPast;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcPastReadings;
import org.kpigovernor.store.JdbcReadings;

/** How long a backtest of a year takes: a thousand teams, seven KPIs each, two books, from the embedded database. */
@Tag("bench")
class BacktestBench {
    private static final int TEAMS = 1_000;
    private static final int WEEKS = 78;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final List<String> KPIS = List.of(
            "deployment-frequency",
            "lead-time-for-changes",
            "change-failure-rate",
            "mttr",
            "cycle-time",
            "pr-size",
            "review-coverage");

    @TempDir
    Path folder;

    @Test
    void aYearOfAThousandTeamsUnderTwoBooks() {
        var draft = CopiedRules.to(folder.resolve("rules"))
                .edit("thresholds/thresholds.csv", ",,0.75,6,2,3,8,4,4,6,", ",,0.75,5,2,3,8,4,4,6,");
        var teams = IntStream.range(0, TEAMS).mapToObj(BacktestBench::team).toList();
        var last = FIRST.plusWeeks(WEEKS - 1L);
        var weeks = Weeks.between(
                null, null, last.plusDays(8).atStartOfDay(ZoneOffset.UTC).toInstant());
        try (var database = Database.open(Database.embedded(folder.resolve("db")));
                var old = RuleBook.load(Path.of("rules"));
                var young = RuleBook.load(draft.folder())) {
            var readings = new JdbcReadings(database);
            var random = new Random(1);
            teams.forEach(team -> readings.put(readings(team, random)));
            var past = new JdbcPastReadings(database);
            var before = new Backtest.Side(org.kpigovernor.judge.files.RuleFolder.read(Path.of("rules")), old);
            var after = new Backtest.Side(draft.files().folder(), young);

            var reading = cpu(() -> teams.forEach(team -> past.weeks(team.id(), last)));
            var some = teams.subList(0, 100);
            var pasts = some.stream()
                    .map(team -> new TeamPast(team, past.weeks(team.id(), last), last))
                    .toList();
            var reports = new ArrayList<BacktestReport>();
            var all = cpu(() -> reports.add(
                    new Backtest(past).run(before, after, teams, weeks, ChangeLog.none(), (done, of) -> {})));
            // Once everything is warm
            var judging = cpu(() -> new Hindsight(old).judge(pasts, weeks.starts()));

            System.out.printf(
                    "backtest of %d teams x %d KPIs x %d weeks: %.1f CPU seconds, of which reading %.1f; "
                            + "judging a tenth under one book %.1f (all under two: about %.0f %% of it)%n",
                    TEAMS, KPIS.size(), weeks.starts().size(), all, reading, judging, 100 * 20 * judging / all);
            System.out.printf(
                    "heap in use afterwards: %,d MB%n",
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            System.out.println(reports.get(0).text());
            assertThat(reports.get(0).differences().compared()).isEqualTo((long) TEAMS * KPIS.size() * 52);
        }
    }

    private static double cpu(Runnable work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - before) / 1e9;
    }

    private static Team team(int number) {
        return new Team(
                "team-" + number,
                "Team " + number,
                "product",
                ZoneOffset.UTC,
                Samples.OFFICE,
                "owner@example.com",
                "manager@example.com",
                null,
                KPIS,
                Map.of(),
                Map.of());
    }

    private static List<Reading> readings(Team team, Random random) {
        var readings = new ArrayList<Reading>();
        for (var kpi : KPIS) {
            boolean rate = Set.of("change-failure-rate", "review-coverage").contains(kpi);
            for (int week = 0; week < WEEKS; week++) {
                var worse = random.nextInt(10) == 0 && week > 50 ? 1.6 : 1;
                var value = rate
                        ? Math.min(100, 10 * worse + random.nextInt(8))
                        : 40 * worse * Math.exp(0.2 * random.nextGaussian());
                readings.add(new Reading(
                        team.id(), kpi, new Period(PeriodKind.WEEK, FIRST.plusWeeks(week)), value, 20, Map.of(), 1));
            }
        }
        return readings;
    }
}
