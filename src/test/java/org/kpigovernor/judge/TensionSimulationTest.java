package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.judge.facts.Lately;
import org.kpigovernor.signals.Assessment;
import org.kpigovernor.signals.MadeUpSeries;
import org.kpigovernor.signals.Point;
import org.kpigovernor.signals.Policy;
import org.kpigovernor.signals.Signals;
import org.kpigovernor.signals.State;

/** Deployments and their failures for a year after the baseline: how often the condition of the shipped tension rule holds in any week. */
class TensionSimulationTest {
    private static final int BASELINE = 16;
    private static final int YEAR = 52;
    private static final int PAIRS = 200;

    private final MadeUpSeries made = new MadeUpSeries(18);
    private final Threshold deployments =
            ShippedBook.BOOK.catalogue().threshold("deployment-frequency", Teams.product("shop"));
    private final Threshold failures =
            ShippedBook.BOOK.catalogue().threshold("change-failure-rate", Teams.product("shop"));

    /** SIGNALS, tension: 0.4 to 0.9 % of pair-years. */
    @Test
    void withoutAChangeThereIsHardlyAnyTension() {
        assertThat(found(week -> 12, week -> 10)).isLessThanOrEqualTo(0.02);
    }

    /** SIGNALS, tension: 10 % when only one of them moved. */
    @Test
    void ifOnlyDeploymentsGetMoreATensionIsRare() {
        assertThat(found(stepTo(12, 18), week -> 10)).isLessThanOrEqualTo(0.15);
    }

    /** SIGNALS, tension: 90 % of a year. */
    @Test
    void halfAgainTheDeploymentsAndTwelvePointsMoreFailuresAreFoundWithinAYear() {
        assertThat(found(stepTo(12, 18), stepTo(10, 22))).isGreaterThanOrEqualTo(0.8);
    }

    private static IntToDoubleFunction stepTo(double before, double after) {
        return week -> week < BASELINE ? before : after;
    }

    private double found(IntToDoubleFunction perWeek, IntToDoubleFunction percent) {
        int found = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            var counts = made.counts(BASELINE + YEAR, perWeek);
            found += isFound(counts, made.ratesOf(counts, percent)) ? 1 : 0;
        }
        return (double) found / PAIRS;
    }

    private boolean isFound(List<Point> counts, List<Point> rates) {
        var better = assess("deployment-frequency", counts, deployments);
        var worse = assess("change-failure-rate", rates, failures);
        for (int week = BASELINE; week < counts.size(); week++) {
            var gain = Lately.of(counts.subList(0, week + 1), better.subList(0, week + 1), deployments.window());
            var loss = Lately.of(rates.subList(0, week + 1), worse.subList(0, week + 1), failures.window());
            boolean stillOpen =
                    better.get(week).runs().better() || worse.get(week).runs().trend();
            boolean judged =
                    better.get(week).state() == State.JUDGED && worse.get(week).state() == State.JUDGED;
            if (judged && stillOpen && gain.better() != null && loss.worse() != null) {
                return true;
            }
        }
        return false;
    }

    private static List<Assessment> assess(String id, List<Point> points, Threshold threshold) {
        var kpi = ShippedBook.BOOK.catalogue().kpi(id).orElseThrow();
        return Signals.assess(points, kpi.scale(), kpi.better(), Policy.of(threshold));
    }
}
