package org.kpigovernor.judge.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.signals.Assessment;
import org.kpigovernor.signals.Point;

/**
 * What a series was like in its last weeks, beside what is said of the latest one.
 *
 * @param better the latest of these weeks in which a trend for the better was open, null if none was
 * @param worse the same for the worse
 * @param things the mean {@code n} of these weeks with data
 * @param thingsBefore the mean {@code n} of the half year before them, 0 if nothing was measured then
 */
public record Lately(@Nullable Assessment better, @Nullable Assessment worse, double things, double thingsBefore) {
    public static final Lately CALM = new Lately(null, null, 0, 0);
    private static final int HALF_A_YEAR = 26;

    /** Of the last {@code window} weeks. */
    public static Lately of(List<Point> points, List<Assessment> assessments, int window) {
        return of(new Measured(points), points.size(), assessments, window);
    }

    /** As it was when the series had only its first weeks. */
    public static Lately of(Measured measured, int weeks, List<Assessment> assessments, int window) {
        int last = weeks;
        int from = Math.max(0, last - window);
        Assessment better = null;
        Assessment worse = null;
        for (int week = from; week < last; week++) {
            var runs = assessments.get(week).runs();
            better = runs.better() ? assessments.get(week) : better;
            worse = runs.trend() ? assessments.get(week) : worse;
        }
        return new Lately(
                better, worse, measured.mean(from, last), measured.mean(Math.max(0, from - HALF_A_YEAR), from));
    }

    /** How many things the weeks of a series were measured from, added up once for all questions. */
    public static final class Measured {
        private final long[] things;
        private final int[] weeks;

        public Measured(List<Point> points) {
            things = new long[points.size() + 1];
            weeks = new int[points.size() + 1];
            for (int i = 0; i < points.size(); i++) {
                boolean has = points.get(i).value() != null;
                things[i + 1] = things[i] + (has ? points.get(i).n() : 0);
                weeks[i + 1] = weeks[i] + (has ? 1 : 0);
            }
        }

        /** The mean a week with data, 0 without any. */
        double mean(int from, int to) {
            int known = weeks[to] - weeks[from];
            return known == 0 ? 0 : (double) (things[to] - things[from]) / known;
        }
    }
}
