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
        int last = points.size();
        int from = Math.max(0, last - window);
        Assessment better = null;
        Assessment worse = null;
        for (int week = from; week < last; week++) {
            var runs = assessments.get(week).runs();
            better = runs.better() ? assessments.get(week) : better;
            worse = runs.trend() ? assessments.get(week) : worse;
        }
        return new Lately(
                better, worse, things(points, from, last), things(points, Math.max(0, from - HALF_A_YEAR), from));
    }

    private static double things(List<Point> points, int from, int to) {
        long things = 0;
        int weeks = 0;
        for (int week = from; week < to; week++) {
            if (points.get(week).value() != null) {
                things += points.get(week).n();
                weeks++;
            }
        }
        return weeks == 0 ? 0 : (double) things / weeks;
    }
}
