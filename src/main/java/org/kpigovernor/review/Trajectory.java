package org.kpigovernor.review;

import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.notify.wording.Numbers;

/**
 * Where a KPI is going: a quarter's weeks against the quarter's before. Weeks are compared, not the things in them, as a test on
 * things rejects far too often; a change is credible if a Mann–Whitney test on the weekly values gives p below 0.05 (normal
 * approximation with ties; Mann and Whitney 1947).
 */
final class Trajectory {
    private static final int FEWEST_WEEKS = 6;
    private static final double CREDIBLE = 0.05;

    private final double[] before;
    private final double[] now;

    /**
     * Two quarters.
     *
     * @param before the weekly values of the earlier quarter, in the KPI's unit
     * @param now those of the later one
     */
    Trajectory(double[] before, double[] now) {
        this.before = before;
        this.now = now;
    }

    /** {@code improved 20 % this quarter}, {@code no credible change (8 % worse)}, or that there are too few weeks. */
    String words(Direction better) {
        if (before.length < FEWEST_WEEKS || now.length < FEWEST_WEEKS) {
            return "too few weeks to tell";
        }
        double change = change();
        boolean improved = better == Direction.HIGHER ? change > 0 : change < 0;
        if (isCredible()) {
            return (improved ? "improved" : "got worse") + by(change, improved) + " this quarter";
        }
        return "no credible change" + (Math.abs(change) < 0.005 ? "" : extent(change, improved));
    }

    /** Nothing grows from zero by a percentage. */
    private static String by(double change, boolean improved) {
        return Double.isInfinite(change) ? "" : (improved ? " " : " by ") + Numbers.share(change);
    }

    private static String extent(double change, boolean improved) {
        return " (" + Numbers.share(change) + (improved ? " better)" : " worse)");
    }

    /** By which share the median week moved: 0.2 is 20 % more; infinite if it was zero. */
    private double change() {
        double was = median(before);
        double is = median(now);
        return was == is ? 0 : (is - was) / Math.abs(was);
    }

    private boolean isCredible() {
        return new MannWhitneyUTest().mannWhitneyUTest(before, now) < CREDIBLE;
    }

    private static double median(double[] values) {
        return new Median().evaluate(values);
    }
}
