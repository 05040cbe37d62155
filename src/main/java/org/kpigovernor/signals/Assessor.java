package org.kpigovernor.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a series week by week; keeps the baseline and the runs as they stood at each week. */
final class Assessor {
    private final List<Point> weeks;
    private final Yardstick yardstick;
    private final int worseSign;
    private final Policy policy;
    private final AbsoluteLimit limit;
    private final GrowingBaseline baseline;
    private final Trends trends;
    private final List<Point> withData = new ArrayList<>();
    private final int[] dataWeeks;
    private int next;

    Assessor(List<Point> weeks, Yardstick yardstick, int worseSign, Policy policy) {
        this.weeks = weeks;
        this.yardstick = yardstick;
        this.worseSign = worseSign;
        this.policy = policy;
        this.limit = new AbsoluteLimit(policy.lines(), worseSign, yardstick);
        this.baseline = new GrowingBaseline(weeks, yardstick, policy);
        this.trends = new Trends(policy.lines());
        this.dataWeeks = new int[weeks.size()];
    }

    Assessment next() {
        var assessment = assess(next++);
        baseline.heard(assessment.calmOrUnknown());
        return assessment;
    }

    private Assessment assess(int t) {
        if (yardstick.usable(weeks.get(t))) {
            withData.add(weeks.get(t));
        }
        dataWeeks[t] = withData.size();
        var current = baseline.at(t);
        if (current == null) {
            return learning(t);
        }
        var unknown = recent(t) < policy.recentMin();
        if (!yardstick.usable(weeks.get(t))) {
            return withoutData(t, current, unknown);
        }
        var z = z(current, t);
        trends.add(weeks.get(t).week(), z, unknown);
        startAfresh(t);
        return judged(t, baseline.current(), z, unknown);
    }

    /** After a change for the better has held, the series is compared with how it has been since. */
    private void startAfresh(int t) {
        if (trends.runs().betterWeeks() >= policy.betterWeeks() && baseline.restartFrom(trends.since(), t)) {
            trends.clear();
            for (int week : baseline.members()) {
                trends.addQuietly(weeks.get(week).week(), z(baseline.current(), week));
            }
        }
    }

    private double z(Baseline current, int week) {
        return worseSign * current.distance(weeks.get(week), yardstick);
    }

    private Assessment learning(int t) {
        var broken = limit.of(window());
        return new Assessment(
                weeks.get(t).week(),
                State.LEARNING,
                null,
                Assessment.Runs.NONE,
                null,
                null,
                null,
                0,
                broken.weeks(),
                broken.broken(),
                recent(t),
                dataWeeks[t]);
    }

    private Assessment withoutData(int t, Baseline current, boolean unknown) {
        if (unknown) {
            trends.forget();
        }
        return judged(t, current, null, unknown);
    }

    private Assessment judged(int t, Baseline current, @Nullable Double z, boolean unknown) {
        var window = window();
        var broken = limit.of(window);
        var level = window.isEmpty() ? current.centre() : yardstick.level(window);
        return new Assessment(
                weeks.get(t).week(),
                unknown ? State.UNKNOWN : State.JUDGED,
                z,
                trends.runs(),
                current.limits(weeks.get(t), yardstick),
                since(unknown),
                yardstick.unscaled(level),
                worseSign * yardstick.above(level, current.centre()),
                broken.weeks(),
                broken.broken(),
                recent(t),
                dataWeeks[t]);
    }

    private @Nullable LocalDate since(boolean unknown) {
        return unknown ? null : trends.since();
    }

    /** The last weeks with data, the latest last. */
    private List<Point> window() {
        int known = withData.size();
        return withData.subList(Math.max(0, known - policy.lines().window()), known);
    }

    /** How many of the last weeks have data. */
    private int recent(int t) {
        int before = t - policy.recentWindow();
        return dataWeeks[t] - (before < 0 ? 0 : dataWeeks[before]);
    }
}
