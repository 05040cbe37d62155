package org.kpigovernor.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Hindsight;
import org.kpigovernor.judge.Judgement;
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

            var reports = new ArrayList<BacktestReport>();
            Runnable run = () -> reports.add(
                    new Backtest(past).run(before, after, teams, weeks, ChangeLog.none(), (done, of) -> {}));
            System.out.printf(
                    "backtest of %d teams x %d KPIs x %d weeks, CPU seconds%n",
                    TEAMS, KPIS.size(), weeks.starts().size());
            tell("cold, as a command", run);
            tell("once more", run);
            tell("and again, as in a service", run);
            parts(past, new Hindsight(old), new Hindsight(young), teams, weeks);
            System.out.printf(
                    "heap in use afterwards: %,d MB%n",
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            System.out.println(reports.get(0).text());
            assertThat(reports.get(0).differences().compared()).isEqualTo((long) TEAMS * KPIS.size() * 52);
        }
    }

    /** What the work itself takes, and what the process takes with compiling and collecting garbage, most of it while it is cold. */
    private static void tell(String when, Runnable run) {
        long began = System.nanoTime();
        long before = ofJavaThreads();
        double process = cpu(run);
        System.out.printf(
                "  %s: %.1f of its threads, %.1f of the whole process, %.1f s elapsed%n",
                when, (ofJavaThreads() - before) / 1e9, process, (System.nanoTime() - began) / 1e9);
    }

    private static long ofJavaThreads() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }

    /** The same once more, part by part, when everything is warm. */
    private static void parts(JdbcPastReadings past, Hindsight old, Hindsight young, List<Team> teams, Weeks weeks) {
        var spent = new TreeMap<String, Double>();
        var comparison = new Comparison(new Differences(), ChangeLog.none());
        var first = weeks.starts().subList(0, 1);
        for (int from = 0; from < TEAMS; from += 100) {
            var pasts = new ArrayList<TeamPast>();
            var batch = teams.subList(from, from + 100);
            var readings = new ArrayList<List<Reading>>();
            spent(spent, "1 read", () -> batch.forEach(team -> readings.add(past.weeks(team.id(), weeks.last()))));
            spent(spent, "2 assess", () -> {
                for (int i = 0; i < batch.size(); i++) {
                    pasts.add(new TeamPast(batch.get(i), readings.get(i), weeks.last()));
                }
                old.judge(pasts, first);
                young.judge(pasts, first);
            });
            var said = new ArrayList<List<Judgement>>();
            spent(spent, "3 judge", () -> said.add(old.judge(pasts, weeks.starts())));
            spent(spent, "3 judge", () -> said.add(young.judge(pasts, weeks.starts())));
            spent(
                    spent,
                    "4 compare",
                    () -> comparison.add(
                            weeks.starts(), said.get(0).iterator(), said.get(1).iterator()));
        }
        System.out.println("of which in CPU seconds: " + spent);
    }

    private static void spent(Map<String, Double> spent, String part, Runnable work) {
        spent.merge(part, cpu(work), Double::sum);
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
