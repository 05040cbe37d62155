package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Target;

class TrajectoryTest {
    private static final double[] TENS = {10, 11, 9, 10.5, 9.5, 10, 11, 9};

    @Test
    void aClearShiftIsToldInTheKpisOwnDirection() {
        double[] eights = {8, 8.5, 7.5, 8.2, 7.8, 8, 8.5, 7.5};
        assertThat(new Trajectory(TENS, eights).words(Direction.LOWER)).isEqualTo("improved 20 % this quarter");
        assertThat(new Trajectory(TENS, eights).words(Direction.HIGHER)).isEqualTo("got worse by 20 % this quarter");
    }

    @Test
    void whatChanceExplainsIsNoChange() {
        double[] alike = {10.4, 11.2, 9.1, 10.3, 9.8, 10.6, 10.7, 9.2};
        assertThat(new Trajectory(TENS, alike).words(Direction.LOWER)).isEqualTo("no credible change (4 % worse)");
    }

    @Test
    void fewWeeksTellNothing() {
        assertThat(new Trajectory(TENS, new double[] {1, 2, 3}).words(Direction.LOWER))
                .isEqualTo("too few weeks to tell");
    }

    @Test
    void aQuarterOfZerosGrowsByNoPercentage() {
        double[] zeros = new double[8];
        assertThat(new Trajectory(zeros, TENS).words(Direction.LOWER)).isEqualTo("got worse this quarter");
        assertThat(new Trajectory(zeros, zeros).words(Direction.LOWER)).isEqualTo("no credible change");
    }

    @Test
    void aTargetIsReachedFromItsBaselineOrNobodyCanSay() {
        var target = new Target(24.0, 30.0, LocalDate.of(2026, 12, 31));
        assertThat(Trajectories.progress(target, 26.0)).isEqualTo("67 % of the way");
        assertThat(Trajectories.progress(target, 23.0)).isEqualTo("reached");
        assertThat(Trajectories.progress(target, 33.0)).isEqualTo("no further than at the start");
        assertThat(Trajectories.progress(new Target(24.0, null, null), 26.0)).startsWith("without a baseline");
    }
}
