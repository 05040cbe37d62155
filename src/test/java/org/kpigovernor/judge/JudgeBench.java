package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.judge.facts.Series;

/** How many series a CPU second judges: the shipped book, and a loop written by hand that comes to the same verdicts. */
@Tag("bench")
class JudgeBench {
    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final int TEAMS = 1000;
    private static final double SECONDS = 15;
    /** Series a CPU second that Prometheus evaluates on equal work, as published. */
    private static final double PROMETHEUS = 11_600;

    @Test
    void seriesJudgedACpuSecond() {
        long cold = System.nanoTime();
        RuleBook.load(Path.of("rules")).close();
        long warm = System.nanoTime();
        RuleBook.load(Path.of("rules")).close();
        long loaded = System.nanoTime();
        System.out.printf("load: cold %d ms, then %d ms%n", (warm - cold) / 1_000_000, (loaded - warm) / 1_000_000);
        try (var book = RuleBook.load(Path.of("rules"))) {
            var facts = BenchFacts.of(book, TEAMS);
            int series = facts.stream().mapToInt(team -> team.series().size()).sum();
            sameVerdicts(book, facts);
            var byBook = CpuSeconds.rate(
                    1,
                    SECONDS,
                    series,
                    () -> book.judge(AS_OF, facts).verdicts().size());
            var byTwo = CpuSeconds.rate(
                    2,
                    SECONDS,
                    series,
                    () -> book.judge(AS_OF, facts).verdicts().size());
            var byHand = CpuSeconds.rate(1, 1, series, () -> ByHand.judge(facts).size());
            System.out.printf("series a CPU second, the whole book: %s; on two threads %s%n", byBook, byTwo);
            System.out.printf(
                    "by hand %s, 1:%.1f; Prometheus %,.0f, %.1f:1%n",
                    byHand, byHand.threads() / byBook.threads(), PROMETHEUS, byBook.threads() / PROMETHEUS);
        }
    }

    private static void sameVerdicts(RuleBook book, List<TeamFacts> facts) {
        var verdicts = book.judge(AS_OF, facts).verdicts();
        var shown = verdicts.stream().collect(Collectors.groupingBy(Verdict::rule, Collectors.counting()));
        System.out.println("verdicts by rule: " + shown);
        assertThat(verdicts.stream().map(verdict -> verdict.kind() + " " + verdict.rule()))
                .containsExactlyElementsOf(ByHand.judge(facts));
    }

    /** The shipped verdict rules as somebody would write them in Java, without evidence. */
    private static final class ByHand {
        static List<String> judge(List<TeamFacts> facts) {
            var said = new ArrayList<String>();
            for (var team : facts) {
                for (var series : team.series()) {
                    said.add(verdict(series));
                }
            }
            return said;
        }

        private static String verdict(Series series) {
            if (series.judged() && series.trend() && series.worse() >= series.actLevel()) {
                if (series.farWeeks() >= series.actFarNeeded()) {
                    return "ACT act-far-out";
                }
                if (!series.unknown() && series.limitBroken()) {
                    return "ACT act-limit";
                }
                if (series.openWeeks() >= series.actOpenNeeded()) {
                    return "ACT act-open-trend";
                }
            }
            return lighter(series);
        }

        private static String lighter(Series series) {
            if (!series.unknown() && series.limitBroken()) {
                return "ACT act-limit";
            }
            if (series.learning()) {
                return "NO_DATA learning";
            }
            if (series.unknown()) {
                return "NO_DATA not-enough-data";
            }
            if (series.fastFarWeeks() >= series.fastNeeded()) {
                return "INVESTIGATE fast-change";
            }
            if (series.watchWeeks() >= series.watchNeeded()) {
                return "INVESTIGATE sustained-trend";
            }
            return series.better() ? "HEALTHY better-than-usual" : "HEALTHY healthy";
        }
    }
}
