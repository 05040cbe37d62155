package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Evidence;

class LookFirstTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 10, 5);

    @Test
    void partsComeFirstAndNothingIsCalledACause() {
        var evidence = new Evidence(
                Priority.IMPORTANT,
                40.0,
                12,
                30.0,
                20.0,
                45.0,
                42.0,
                0.4,
                null,
                SINCE,
                false,
                false,
                16,
                List.of(),
                List.of(
                        new Evidence.Moved("pr-size", "Pull request size", SINCE.minusWeeks(1), false, 0.9, 1),
                        new Evidence.Moved("ci-duration", "CI duration", SINCE, false, null, 0),
                        new Evidence.Moved("mttr", "Mean time to recovery", null, false, -0.74, 1)),
                List.of(new Evidence.Part("review", 10, 22, 0.8)));
        assertThat(LookFirst.of(evidence, "h"))
                .containsExactly(
                        "review time explains 80 % of the change: 10 h → 22 h",
                        "Pull request size moved before it: worse since the week of 28 Sep 2026, 1 week earlier",
                        "CI duration moved in the same week: worse since the week of 5 Oct 2026",
                        "Mean time to recovery goes with it from week to week, a week ahead (rank correlation −0.7),"
                                + " without a trend of its own")
                .noneMatch(line -> line.contains("cause"));
    }
}
