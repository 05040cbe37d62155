package org.kpigovernor.signals;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * How closely the ranks of two series go together, week by week (Spearman 1904). It fires far too often to be believed by itself, in 12 to 21
 * % of the years in which there is nothing: it orders where to look, and says nothing about causes.
 */
public final class RankCorrelation {
    private static final int FEWEST_WEEKS = 12;

    private RankCorrelation() {}

    /**
     * Of one series with another that many weeks later, −1 to 1; null with fewer than 12 pairs, or when one of them never changes.
     *
     * @param weeks consecutive weeks, null where there is no value; both begin in the same week
     */
    public static @Nullable Double of(
            List<? extends @Nullable Double> weeks, List<? extends @Nullable Double> later, int lag) {
        var first = new ArrayList<Double>();
        var second = new ArrayList<Double>();
        for (int week = 0; week < Math.min(weeks.size(), later.size() - lag); week++) {
            var one = weeks.get(week);
            var other = later.get(week + lag);
            if (one != null && other != null) {
                first.add(one);
                second.add(other);
            }
        }
        return first.size() < FEWEST_WEEKS ? null : known(correlation(first, second));
    }

    private static double correlation(List<Double> one, List<Double> other) {
        return new SpearmansCorrelation().correlation(values(one), values(other));
    }

    private static double[] values(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static @Nullable Double known(double correlation) {
        return Double.isNaN(correlation) ? null : correlation;
    }
}
