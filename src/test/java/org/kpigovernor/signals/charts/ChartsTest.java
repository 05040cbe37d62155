package org.kpigovernor.signals.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpigovernor.signals.charts.WindowRule.RunsRule;

class ChartsTest {
    @Test
    void naturalLimitsComeFromTheMovingRange() {
        var limits = Xmr.of(new double[] {10, 12, 11, 13, 9});
        assertThat(limits.centre()).isEqualTo(11);
        assertThat(limits.range()).isEqualTo(2.25);
        assertThat(limits.upper()).isEqualTo(11 + 2.659 * 2.25, within(0.01));
        assertThat(limits.lower()).isEqualTo(11 - 2.659 * 2.25, within(0.01));
        assertThat(limits.upperRange()).isEqualTo(3.267 * 2.25, within(0.01));
    }

    @Test
    void sumsStartAtTheHeadstartAndNeverFallBelowZero() {
        var steps = new Cusum(0.5, 4, 2).chart(new double[] {1, -3, 2, 3, 1});
        assertThat(steps).extracting(Cusum.Step::upper).containsExactly(2.5, 0.0, 1.5, 4.0, 4.5);
        assertThat(steps).extracting(Cusum.Step::lower).containsExactly(0.5, 3.0, 0.5, 0.0, 0.0);
        assertThat(steps).extracting(Cusum.Step::alarm).containsExactly(false, false, false, false, true);
    }

    @Test
    void anAverageMovesByItsShareOfTheWay() {
        var chart = new Ewma(0.5, 1, 0);
        assertThat(chart.limit()).isEqualTo(Math.sqrt(1 / 3.0), within(1e-12));
        assertThat(chart.chart(new double[] {1, 1, -4}))
                .containsExactly(new Ewma.Step(0.5, false), new Ewma.Step(0.75, true), new Ewma.Step(-1.625, true));
        assertThat(new Ewma(0.5, 2, 0.4).averageRunLength(0)).isLessThan(new Ewma(0.5, 2, 0).averageRunLength(0));
    }

    @Test
    void runsCountOnlyOnOneSide() {
        var rule = new RunsRule(2, 3, 2);
        assertThat(rule.holds(new double[] {2.1, 0, 2.2})).isTrue();
        assertThat(rule.holds(new double[] {2.1, 0, -2.2})).isFalse();
        assertThat(rule.holdsAt(new double[] {2.1, 2.2}, 1)).isFalse();
        assertThat(rule.holdsAt(new double[] {0, 2.1, 0, 2.2}, 3)).isTrue();
    }

    @Test
    void eachOfNelsonsRulesSeesItsPattern() {
        var patterns = List.of(
                new double[] {-3.1},
                constant(9, 0.2),
                new double[] {6, 5, 4, 3, 2, 1},
                IntStream.range(0, 14).mapToDouble(i -> i % 2 == 0 ? 1 : -1).toArray(),
                new double[] {2.1, 0, 2.1},
                new double[] {-1.1, -1.1, 0, -1.1, -1.1},
                constant(15, 0.9),
                new double[] {1.1, -1.1, 1.1, -1.1, 1.1, 1.1, -1.1, -1.1});
        for (int i = 0; i < patterns.size(); i++) {
            var rule = WindowRule.NELSON.get(i);
            assertThat(rule.holds(patterns.get(i))).as("rule " + (i + 1)).isTrue();
            assertThat(rule.holds(ordinary(rule.window())))
                    .as("rule " + (i + 1))
                    .isFalse();
        }
    }

    private static double[] constant(int length, double value) {
        var values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Up and down, out and in, two by two. */
    private static double[] ordinary(int length) {
        double[] wave = {0.5, 1.2, -0.4, -1.3};
        return IntStream.range(0, length).mapToDouble(i -> wave[i % 4]).toArray();
    }

    /** Rules that no table has, against 20,000 simulated runs. */
    @Test
    void theExactRunLengthIsThatOfASimulation() {
        var rules = List.of(new RunsRule(3, 5, 1), new RunsRule(2, 2, 1.8));
        var random = new Random(5);
        int runs = 20_000;
        long steps =
                IntStream.range(0, runs).mapToLong(run -> steps(rules, random)).sum();
        double exact = RunLength.average(rules, Sides.BOTH, 0.3).orElseThrow();
        assertThat((double) steps / runs).isEqualTo(exact, within(4 * exact / Math.sqrt(runs)));
    }

    private static long steps(List<RunsRule> rules, Random random) {
        var last = new double[5];
        for (int step = 1; ; step++) {
            System.arraycopy(last, 1, last, 0, 4);
            last[4] = random.nextGaussian() + 0.3;
            var seen = last;
            int known = step;
            if (rules.stream().anyMatch(rule -> rule.holds(Arrays.copyOfRange(seen, 5 - rule.window(), 5)))) {
                return known;
            }
        }
    }

    @Test
    void rulesThatLookAtTooMuchHaveNoRunLength() {
        assertThat(RunLength.average(List.of(new RunsRule(26, 52, 0.5)), Sides.UPPER, 0))
                .isEmpty();
    }

    @Test
    void veryStrictRulesHaveAVeryLongRunLength() {
        double chance = 2.866516e-7;
        assertThat(RunLength.average(List.of(new RunsRule(1, 1, 5)), Sides.UPPER, 0)
                        .orElseThrow())
                .isEqualTo(1 / chance, within(1.0));
    }
}
