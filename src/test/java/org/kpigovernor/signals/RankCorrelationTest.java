package org.kpigovernor.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private static final List<Double> WANDERING =
            List.of(3.0, 1.0, 4.0, 1.5, 5.0, 9.0, 2.0, 6.0, 5.5, 3.5, 8.0, 9.5, 7.0, 9.2);

    @Test
    void aSeriesThatFollowsAnotherAWeekLaterIsClosestAtThatLag() {
        var later = new ArrayList<Double>(WANDERING);
        Collections.rotate(later, 1);
        assertThat(RankCorrelation.of(WANDERING, later, 1)).isCloseTo(1, within(1e-12));
        assertThat(RankCorrelation.of(WANDERING, later, 0)).isLessThan(0.6);
    }

    @Test
    void onlyWeeksInWhichBothHaveAValueCount() {
        var gaps = new ArrayList<Double>(WANDERING);
        gaps.set(3, null);
        assertThat(RankCorrelation.of(WANDERING, gaps, 0)).isCloseTo(1, within(1e-12));
        gaps.set(4, null);
        gaps.set(5, null);
        assertThat(RankCorrelation.of(WANDERING, gaps, 0)).isNull();
    }

    @Test
    void whatNeverChangesGoesWithNothing() {
        assertThat(RankCorrelation.of(WANDERING, Collections.nCopies(14, 2.0), 0))
                .isNull();
    }
}
