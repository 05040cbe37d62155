package org.kpigovernor.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Scale;

class SignalsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Test
    void oneBadWeekIsNoise() {
        var weeks = assess(hours(week -> week == 24 ? 5.0 : 1.0), Policies.SHIPPED);
        assertThat(weeks).noneMatch(week -> week.runs().trend());
    }

    @Test
    void aStepIsASignalAndKnowsSinceWhen() {
        var weeks = assess(hours(week -> week >= 20 ? 2.2 : 1.0), Policies.SHIPPED);
        var last = weeks.get(25);
        assertThat(last.runs().trend()).isTrue();
        assertThat(last.since()).isBetween(FIRST.plusWeeks(19), FIRST.plusWeeks(21));
        assertThat(last.worse()).isBetween(0.5, 1.3);
    }

    @Test
    void theFirstSixteenWeeksAreForLearning() {
        var weeks = assess(hours(week -> week >= 8 ? 3.0 : 1.0), Policies.SHIPPED);
        assertThat(weeks.subList(0, 16)).allMatch(week -> week.state() == State.LEARNING && week.baseline() == null);
        assertThat(weeks.get(16).state()).isEqualTo(State.JUDGED);
    }

    @Test
    void aKpiWithTooFewWeeksOfDataGoesOnLearningUntilItHasThem() {
        var weeks = new ArrayList<Point>();
        var full = hours(week -> 1.0);
        for (int i = 0; i < 30; i++) {
            weeks.add(i % 2 == 0 && i < 16 ? new Point(full.get(i).week(), null, 0, false) : full.get(i));
        }
        var assessed = assess(weeks, Policies.SHIPPED);
        assertThat(assessed.get(19).state()).isEqualTo(State.LEARNING);
        assertThat(assessed.get(20).state()).isEqualTo(State.JUDGED);
    }

    @Test
    void anAbsoluteLimitCountsWhileLearning() {
        var policy = Policy.with(new Policy.Lines(0.75, 6, 2, 3, 8, 4, 1, 50.0, 6));
        var weeks = assess(hours(week -> 4.0), policy);
        assertThat(weeks.get(6).limitBroken()).isFalse();
        assertThat(weeks.get(7).limitBroken()).isTrue();
        assertThat(weeks.get(7).limitWeeks()).isEqualTo(8);
    }

    @Test
    void tooFewRecentWeeksAreTheirOwnState() {
        var full = hours(week -> 1.0);
        var weeks = IntStream.range(0, 30)
                .mapToObj(i -> i >= 20 ? new Point(full.get(i).week(), null, 0, false) : full.get(i))
                .toList();
        var assessed = assess(weeks, Policies.SHIPPED);
        assertThat(assessed.get(25).state()).isEqualTo(State.JUDGED);
        assertThat(assessed.get(26).state()).isEqualTo(State.UNKNOWN);
        assertThat(assessed.get(26).recentWeeks()).isEqualTo(5);
    }

    @Test
    void afterAnImprovementHeldARelapseIsSeen() {
        var weeks = assess(hours(week -> week >= 20 && week < 40 ? 0.4 : 1.0), Policies.SHIPPED);
        assertThat(weeks.get(29).runs().better()).isTrue();
        assertThat(weeks.get(36).baseline().centre()).isLessThan(12);
        assertThat(weeks.get(47).runs().trend()).isTrue();
    }

    @Test
    void aCountThatShouldBeHighIsWorseWhenItFalls() {
        var points = points(week -> week >= 20 ? 3.0 : 12.0, 3);
        var last = last(Signals.assess(points, Scale.COUNT, Direction.HIGHER, Policies.SHIPPED));
        assertThat(last.runs().trend()).isTrue();
        assertThat(last.worse()).isBetween(0.6, 0.85);
        assertThat(last.baseline().centre()).isBetween(11.0, 13.0);
    }

    @Test
    void aPercentageOfGoodThingsIsWorseWhenItFalls() {
        var points = points(week -> week >= 20 ? 70.0 : 95.0, 20);
        var last = last(Signals.assess(points, Scale.RATE, Direction.HIGHER, Policies.SHIPPED));
        assertThat(last.runs().trend()).isTrue();
        assertThat(last.level()).isBetween(69.0, 71.0);
        assertThat(last.baseline().lower()).isLessThan(95);
        assertThat(last.baseline().upper()).isLessThanOrEqualTo(100);
    }

    @Test
    void aScoreIsComparedAsItIsEvenBelowZero() {
        var noise = new Random(3);
        var points = points(week -> (week >= 20 ? -30.0 : 10.0) + 4 * noise.nextGaussian(), 1);
        var last = last(Signals.assess(points, Scale.LEVEL, Direction.HIGHER, Policies.SHIPPED));
        assertThat(last.runs().trend()).isTrue();
        assertThat(last.level()).isBetween(-35.0, -25.0);
    }

    @Property(tries = 200)
    void whatIsSaidOfAWeekNeverDependsOnLaterOnes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 39) int end) {
        var random = new Random(seed);
        var points = IntStream.range(0, 40)
                .mapToObj(week -> new Point(
                        FIRST.plusWeeks(week),
                        random.nextInt(6) == 0 ? null : (Double) Math.exp(random.nextGaussian() * (week > 25 ? 2 : 1)),
                        1 + random.nextInt(20),
                        random.nextInt(15) == 0))
                .toList();
        var all = assess(points, Policies.SHIPPED);
        assertThat(assess(points.subList(0, end), Policies.SHIPPED)).isEqualTo(all.subList(0, end));
    }

    private static List<Assessment> assess(List<Point> points, Policy policy) {
        return Signals.assess(points, Scale.DURATION, Direction.LOWER, policy);
    }

    /** 52 weeks of some 20 hours with a little noise, times the factor of the week. */
    private static List<Point> hours(IntFunction<Double> factor) {
        var noise = new Random(7);
        return points(week -> 20 * factor.apply(week) * Math.exp(0.15 * noise.nextGaussian()), 12);
    }

    private static List<Point> points(IntFunction<Double> value, long n) {
        return IntStream.range(0, 52)
                .mapToObj(week -> new Point(FIRST.plusWeeks(week), value.apply(week), n, false))
                .toList();
    }

    private static Assessment last(List<Assessment> weeks) {
        return weeks.get(weeks.size() - 1);
    }
}
