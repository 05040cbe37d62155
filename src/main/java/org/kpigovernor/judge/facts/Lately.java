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
        return new Weeks(points, assessments).upTo(points.size(), window);
    }

    /** All weeks of a series, gone through once for whatever is asked of them. */
    public static final class Weeks {
        private static final int NEVER = -1;

        private final List<Assessment> assessments;
        private final long[] things;
        private final int[] measured;
        private final int[] better;
        private final int[] worse;

        /** @param assessments one of each of the points at least */
        public Weeks(List<Point> points, List<Assessment> assessments) {
            this.assessments = assessments;
            things = new long[points.size() + 1];
            measured = new int[points.size() + 1];
            better = new int[points.size() + 1];
            worse = new int[points.size() + 1];
            better[0] = NEVER;
            worse[0] = NEVER;
            for (int week = 0; week < points.size(); week++) {
                add(week, points.get(week), assessments.get(week).runs());
            }
        }

        private void add(int week, Point point, Assessment.Runs runs) {
            boolean has = point.value() != null;
            things[week + 1] = things[week] + (has ? point.n() : 0);
            measured[week + 1] = measured[week] + (has ? 1 : 0);
            better[week + 1] = runs.better() ? week : better[week];
            worse[week + 1] = runs.trend() ? week : worse[week];
        }

        /** As it was when the series had only its first weeks. */
        public Lately upTo(int weeks, int window) {
            int from = Math.max(0, weeks - window);
            return new Lately(
                    since(from, better[weeks]),
                    since(from, worse[weeks]),
                    mean(from, weeks),
                    mean(Math.max(0, from - HALF_A_YEAR), from));
        }

        private @Nullable Assessment since(int from, int week) {
            return week < from ? null : assessments.get(week);
        }

        /** The mean a week with data, 0 without any. */
        private double mean(int from, int to) {
            int known = measured[to] - measured[from];
            return known == 0 ? 0 : (double) (things[to] - things[from]) / known;
        }
    }
}
