package org.kpigovernor.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PileUpTest {
    private static final double LINE = 4;
    private static final int TEAMS = 2000;

    @Test
    void theChanceIsThatOfFishersExactTest() {
        // Fisher 1935, the lady tasting tea: 3 or more of 4 right happens with 17 in 70
        assertThat(new PileUp(3, 1, 1, 3).chance()).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(new PileUp(4, 0, 0, 4).chance()).isCloseTo(1 / 70.0, within(1e-12));
    }

    @Test
    void whatIsExpectedFollowsTheEarlierOdds() {
        assertThat(new PileUp(30, 10, 20, 60).expected()).isCloseTo(10, within(1e-12));
    }

    @Test
    void fewThingsBesideTheLineAreNotCompared() {
        assertThat(new PileUp(12, 7, 40, 40).comparable()).isFalse();
        assertThat(new PileUp(40, 40, 19, 0).comparable()).isFalse();
        assertThat(new PileUp(20, 0, 20, 0).comparable()).isTrue();
    }

    /** Twenty reviews a week; the shipped rules ask for a chance below 0.001 and three in ten more than expected. */
    @Test
    void withoutAChangeHardlyAnyTeamPilesUp() {
        assertThat(told(4, 4, 0)).isLessThanOrEqualTo(0.002);
    }

    @Test
    void becomingQuickerOrSlowerAltogetherIsNoPile() {
        assertThat(told(6, 4, 0)).isLessThanOrEqualTo(0.003);
        assertThat(told(4, 6, 0)).isLessThanOrEqualTo(0.002);
    }

    @Test
    void mostTeamsThatPullWhatIsJustAboveBelowAreFound() {
        assertThat(told(4, 4, 0.8)).isGreaterThan(0.75);
    }

    /** The share of teams that are told of a pile. */
    private static double told(double medianBefore, double medianNow, double pulled) {
        var made = new MadeUpSeries(20_261_125);
        int told = 0;
        for (int team = 0; team < TEAMS; team++) {
            double sigma = 0.7 + 0.5 * team / TEAMS;
            var before = made.amounts(26 * 20, medianBefore, sigma);
            var now = pull(made, made.amounts(13 * 20, medianNow, sigma), pulled);
            var pile = new PileUp(below(now), above(now), below(before), above(before));
            told += pile.comparable() && pile.chance() < 0.001 && pile.below() >= 1.3 * pile.expected() ? 1 : 0;
        }
        return (double) told / TEAMS;
    }

    private static double[] pull(MadeUpSeries made, double[] amounts, double share) {
        return Arrays.stream(amounts)
                .map(amount -> amount > LINE && amount <= 1.3 * LINE && made.happens(share) ? 0.97 * LINE : amount)
                .toArray();
    }

    private static int below(double[] amounts) {
        return (int) Arrays.stream(amounts)
                .filter(amount -> amount > LINE / PileUp.BAND && amount <= LINE)
                .count();
    }

    private static int above(double[] amounts) {
        return (int) Arrays.stream(amounts)
                .filter(amount -> amount > LINE && amount <= LINE * PileUp.BAND)
                .count();
    }
}
