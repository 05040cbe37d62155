package org.kpigovernor.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.signals.BeforeAfter.Outcome;

class BeforeAfterTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int SERIES = 1500;

    /** Introduced on the Wednesday of the fifth week: four weeks before, one of roll-out, four after. */
    private static final Initiative FOUR_AND_FOUR =
            new Initiative("x", "X", FIRST.plusWeeks(4).plusDays(2), 1, List.of("payments"), "cycle-time", null, 4, 4);

    private static List<Point> weeks(long n, @Nullable Double... values) {
        var weeks = new ArrayList<Point>();
        for (int week = 0; week < values.length; week++) {
            weeks.add(new Point(FIRST.plusWeeks(week), values[week], values[week] == null ? 0 : n, false));
        }
        return weeks;
    }

    private static BeforeAfter compare(List<Point> weeks, Scale scale, Direction better) {
        return BeforeAfter.of(weeks, FOUR_AND_FOUR, scale, better, Policies.SHIPPED);
    }

    /** Of the 16 ratios of a week after to a week before four are a half, in the middle; with 4 and 4 weeks the interval leaves out none. */
    @Test
    void aShiftOfDurationsIsWhatOneComputesByHand() {
        var result = compare(
                weeks(5, 20.0, 24.0, 22.0, 30.0, 99.0, 10.0, 12.0, 11.0, 15.0), Scale.DURATION, Direction.LOWER);
        assertThat(result.outcome()).isEqualTo(Outcome.IMPROVED);
        assertThat(result.effect().change()).isEqualTo(-0.5, within(1e-9));
        assertThat(result.effect().interval().low()).isEqualTo(10 / 30.0 - 1, within(1e-9));
        assertThat(result.effect().interval().high()).isEqualTo(15 / 20.0 - 1, within(1e-9));
        assertThat(result.effect().chance()).isEqualTo(2 / 70.0, within(1e-9));
    }

    /** 40 in four weeks, then 20; their spread is (2/10 + 2/5) / 6 = 0.1 of their mean, and t on 6 degrees is 2.447. */
    @Test
    void aRatioOfCountsIsWhatOneComputesByHand() {
        var result = compare(weeks(1, 9.0, 11.0, 10.0, 10.0, 50.0, 4.0, 6.0, 5.0, 5.0), Scale.COUNT, Direction.HIGHER);
        double reach = 2.446912 * Math.sqrt(0.1 * (1 / 40.5 + 1 / 20.5));
        assertThat(result.outcome()).isEqualTo(Outcome.WORSE);
        assertThat(result.effect().change()).isEqualTo(20.5 / 40.5 - 1, within(1e-9));
        assertThat(result.effect().interval().low()).isEqualTo(20.5 / 40.5 * Math.exp(-reach) - 1, within(1e-6));
    }

    /** 56 of 70 before and 48 of 80 after: Newcombe's own example, as a share of the 80 % before. */
    @Test
    void aDifferenceOfRatesIsThatOfNewcombe() {
        var weeks = new ArrayList<Point>();
        for (int week = 0; week < 9; week++) {
            weeks.add(
                    week < 4
                            ? new Point(FIRST.plusWeeks(week), 80.0, week < 3 ? 20 : 10, false)
                            : new Point(FIRST.plusWeeks(week), 60.0, 20, false));
        }
        var effect = compare(weeks, Scale.RATE, Direction.HIGHER).effect();
        assertThat(effect.change()).isEqualTo(-0.25, within(1e-9));
        assertThat(effect.interval().low()).isEqualTo(-0.3339 / 0.8, within(1e-4));
        assertThat(effect.interval().high()).isEqualTo(-0.0524 / 0.8, within(1e-4));
    }

    @Test
    void nothingIsSaidBeforeTheWeeksAfterwardsAreOver() {
        var result = compare(weeks(5, 20.0, 24.0, 22.0, 30.0, 99.0, 10.0, 12.0, 11.0), Scale.DURATION, Direction.LOWER);
        assertThat(result.outcome()).isEqualTo(Outcome.TOO_EARLY);
        assertThat(result.overWeeks()).isEqualTo(3);
        assertThat(result.effect()).isNull();
    }

    @Test
    void tooFewWeeksWithDataAreSaidToBeTooFew() {
        var result = compare(
                weeks(5, 20.0, null, 22.0, 30.0, 99.0, 10.0, 12.0, 11.0, 15.0), Scale.DURATION, Direction.LOWER);
        assertThat(result.outcome()).isEqualTo(Outcome.TOO_FEW_WEEKS);
        assertThat(result.weeksBefore()).isEqualTo(3);
        assertThat(result.weeksAfter()).isEqualTo(4);
        assertThat(result.needed()).isEqualTo(new BeforeAfter.Needed(4, 4));
    }

    @Test
    void aKpiThatNeverMovesHasNoCredibleChange() {
        for (var scale : Scale.values()) {
            var same = new Double[9];
            Arrays.fill(same, 40.0);
            var result = compare(weeks(10, same), scale, Direction.LOWER);
            assertThat(result.outcome()).as(scale.name()).isEqualTo(Outcome.NO_CREDIBLE_CHANGE);
            assertThat(result.effect().change()).isZero();
        }
    }

    @Test
    void whereNothingChangedAboutFiveInAHundredAreCalledAChange() {
        assertThat(meanOf(kind -> share(kind, 0, 0, effect -> effect.credible())))
                .isBetween(0.04, 0.06);
        assertThat(meanOf(kind -> share(kind, 0, 0.2, effect -> effect.credible())))
                .isBetween(0.04, 0.065);
        assertThat(meanOf(kind -> share(kind, 0, 0, effect -> effect.chance() < 0.05)))
                .isBetween(0.04, 0.06);
    }

    @Test
    void theIntervalHoldsTheTrueChangeInAboutNinetyFiveOfAHundred() {
        assertThat(meanOf(kind ->
                        share(kind, -0.8, 0.1, effect -> effect.interval().holds(kind.share(-0.8)))))
                .isBetween(0.93, 0.97);
    }

    /** A change as large as the smallest that these weeks are said to show is found in most cases. */
    @Test
    void theSmallestVisibleChangeIsFoundMostly() {
        var kind = SimulatedKpi.DURATION_OF_12;
        double[] found = new double[1];
        double usual = effects(kind, 0, 0).stream()
                .mapToDouble(Effect::smallest)
                .average()
                .orElseThrow();
        double spreads = Math.log1p(-usual) / Math.log1p(kind.share(-1));
        found[0] = share(kind, -spreads, 0, Effect::credible);
        assertThat(found[0]).isBetween(0.7, 0.9);
    }

    private interface Rule {
        boolean holds(Effect effect);
    }

    private interface Measured {
        double of(SimulatedKpi kind);
    }

    private static double meanOf(Measured measured) {
        return Arrays.stream(SimulatedKpi.values())
                .mapToDouble(measured::of)
                .average()
                .orElseThrow();
    }

    private static double share(SimulatedKpi kind, double worse, double correlation, Rule rule) {
        var effects = effects(kind, worse, correlation);
        return (double) effects.stream().filter(rule::holds).count() / effects.size();
    }

    /** Of eight weeks against eight, those with too few weeks left out. */
    private static List<Effect> effects(SimulatedKpi kind, double worse, double correlation) {
        var random = new Random(20260105 + kind.ordinal());
        var effects = new ArrayList<Effect>();
        for (int series = 0; series < SERIES; series++) {
            var weeks = kind.weeks(17, correlation, week -> week < 8 ? 0 : worse, random);
            var initiative = new Initiative("x", "X", weeks.get(8).week(), 1, List.of(), kind.kpi(), null, 8, 8);
            var effect = BeforeAfter.of(weeks, initiative, kind.scale(), kind.better(), Policies.SHIPPED)
                    .effect();
            if (effect != null) {
                effects.add(effect);
            }
        }
        return effects;
    }
}
