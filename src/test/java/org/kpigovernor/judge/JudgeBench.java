package org.kpigovernor.judge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.judge.engine.BareDrools;

/**
 * How many series a CPU second judges: the shipped book, a loop written by hand that comes to the same judgement, and Drools as it is mostly
 * used. Setting by system property: {@code seconds}, the CPU seconds of each warm-up, and of its three measurements together.
 */
@Tag("bench")
class JudgeBench {
    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final int TEAMS = 1000;
    private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "15"));

    /** Series a CPU second that Prometheus' rule engine evaluates on equal work; measured elsewhere, not in this run. */
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
            measure(book, BenchFacts.of(book, TEAMS), ByHand.of(book), new BareDrools(Path.of("rules")));
        }
    }

    private static void measure(
            RuleBook book, List<TeamFacts> facts, Function<List<TeamFacts>, Judgement> byHand, BareDrools bare) {
        int series = facts.stream().mapToInt(team -> team.series().size()).sum();
        var batches = SameJudgement.batches(facts);
        print(book.judge(AS_OF, facts));
        SameJudgement.byHand(book.judge(AS_OF, facts), byHand.apply(facts));
        SameJudgement.byDrools(book.judge(AS_OF, facts), bare, batches);
        var byBook = CpuSeconds.rate(1, SECONDS, series, () -> size(book.judge(AS_OF, facts)));
        var byTwo = CpuSeconds.rate(2, SECONDS, series, () -> size(book.judge(AS_OF, facts)));
        var hand = CpuSeconds.rate(1, SECONDS / 3, series, () -> size(byHand.apply(facts)));
        var drools = CpuSeconds.rate(
                1,
                SECONDS,
                series,
                () -> batches.stream()
                        .mapToInt(batch -> bare.run(batch).fired().size())
                        .sum());
        System.out.printf(
                "series a CPU second, the whole shipped book of %d rules: %s; on two threads %s%n",
                book.rules().size(), byBook, byTwo);
        System.out.printf("the same judgement by hand: %s, %.1f of the book's%n", hand, ratio(hand, byBook));
        System.out.printf("by Drools in its usual way: %s, the book is %.1f of it%n", drools, ratio(byBook, drools));
        System.out.printf(
                "Prometheus' rule engine, a figure measured elsewhere: %,.0f, the book is %.1f of it, on two threads %.1f%n",
                PROMETHEUS, byBook.threads() / PROMETHEUS, byTwo.threads() / PROMETHEUS);
    }

    private static void print(Judgement judgement) {
        var verdicts =
                judgement.verdicts().stream().collect(Collectors.groupingBy(Verdict::rule, Collectors.counting()));
        var findings =
                judgement.findings().stream().collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
        System.out.println("verdicts by rule: " + verdicts + "; findings: " + findings + "; tensions: "
                + judgement.tensions().size());
    }

    private static double ratio(CpuSeconds.Rate one, CpuSeconds.Rate other) {
        return one.threads() / other.threads();
    }

    private static int size(Judgement judgement) {
        return judgement.verdicts().size() + judgement.findings().size();
    }
}
