package org.kpigovernor.signals.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the reference tables leave out: ties, large groups, and ends of the scale. */
class SmallSampleTest {
    @Test
    void groupsWithTiesAreComparedByTheNormalApproximation() {
        var result = MannWhitney.of(new double[] {3, 4, 4, 5}, new double[] {1, 2, 3, 4});
        assertThat(result.u()).isEqualTo(13.5);
        // ties of 2 and 3: 6 + 24 of 8·7; error = sqrt(4·4/12·(9 - 30/56)); z = (13.5 - 8 - 0.5) / error
        assertThat(result.greater()).isEqualTo(0.0684, within(5e-4));
    }

    @Test
    void exactAndApproximateChancesAreAlikeForLargeGroups() {
        var random = new Random(3);
        var first = random.doubles(30).map(x -> x + 0.15).toArray();
        var second = random.doubles(33).toArray();
        var third = random.doubles(34).toArray();
        assertThat(MannWhitney.isExact(30, 33)).isTrue();
        assertThat(MannWhitney.isExact(30, 34)).isFalse();
        assertThat(MannWhitney.of(first, second).twoSided()).isBetween(0.0, 1.0);
        var larger = MannWhitney.of(first, third);
        assertThat(larger.greater() + larger.less()).isEqualTo(1, within(0.02));
    }

    @Test
    void equalGroupsDifferInNothing() {
        double[] same = {2, 2, 2, 2};
        assertThat(MannWhitney.of(same, same).twoSided()).isEqualTo(1);
        assertThat(HodgesLehmann.of(same, same, 0.95).interval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void aSeriesThatOnlyRisesIsTheRarestOrder() {
        var result = MannKendall.of(new double[] {1, 2, 3, 4, 5});
        assertThat(result.s()).isEqualTo(10);
        assertThat(result.rising()).isEqualTo(1 / 120.0, within(1e-12));
        assertThat(result.falling()).isEqualTo(1, within(1e-12));
        assertThat(MannKendall.of(new double[] {7, 7, 7}).rising()).isEqualTo(0.5);
    }

    @Test
    void ranksThatAgreeCorrelateFully() {
        var result = Spearman.of(new double[] {1, 2, 3, 4, 5}, new double[] {10, 20, 30, 40, 50});
        assertThat(result.rho()).isEqualTo(1, within(1e-12));
        assertThat(result.chance()).isEqualTo(1 / 120.0, within(1e-12));
        var opposite = Spearman.of(new double[] {1, 2, 3, 4, 5}, new double[] {5, 4, 3, 2, 1});
        assertThat(opposite.chance()).isEqualTo(1, within(1e-12));
    }

    @Test
    void nothingOfNothingSaysNothing() {
        var none = PoissonRatio.of(0, 10, 5, 10, 0.95).interval();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(1 / Math.pow(0.025, 0.2) - 1, within(1e-9));
        assertThat(PoissonRatio.of(5, 10, 0, 10, 0.95).interval().high()).isInfinite();
        assertThat(Proportion.of(0, 20).wilson(0.95).low()).isZero();
        assertThat(Proportion.of(20, 20).wilson(0.95).high()).isEqualTo(1);
    }

    @Test
    void aSlopeOfFewWeeksHasNoEnds() {
        var result = TheilSen.of(new double[] {1, 2, 4}, 0.95);
        assertThat(result.slope()).isEqualTo(1.5);
        assertThat(result.interval().low()).isInfinite();
    }
}
