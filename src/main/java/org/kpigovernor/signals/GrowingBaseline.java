package org.kpigovernor.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The baseline as it stood at each week: the first weeks; then calm weeks join once everything since them was calm; it starts afresh
 * after a change for the better has held.
 */
final class GrowingBaseline {
    private final List<Point> weeks;
    private final Yardstick yardstick;
    private final Policy policy;
    private final double[] scaled;
    private final List<Integer> members = new ArrayList<>();
    private final List<Point> memberWeeks = new ArrayList<>();
    private @Nullable Baseline current;
    private int judgedFrom;
    private int calmWeeks;

    GrowingBaseline(List<Point> weeks, Yardstick yardstick, Policy policy) {
        this.weeks = weeks;
        this.yardstick = yardstick;
        this.policy = policy;
        this.scaled = new double[weeks.size()];
        for (int week = 0; week < scaled.length; week++) { // once for all baselines that a week is in
            scaled[week] = yardstick.usable(weeks.get(week)) ? yardstick.scaled(weeks.get(week)) : Double.NaN;
        }
    }

    /** The baseline that week {@code t} is compared with, null while there are too few weeks for one. */
    @Nullable
    Baseline at(int t) {
        if (current == null) {
            begin(t);
        } else if (yardstick.usable(weeks.get(t))) {
            grow(t);
        }
        return current;
    }

    /** Takes note of whether anything spoke against the week that was assessed last. */
    void heard(boolean calm) {
        calmWeeks = calm ? calmWeeks + 1 : 0;
    }

    Baseline current() {
        if (current == null) {
            throw new IllegalStateException("still learning");
        }
        return current;
    }

    List<Integer> members() {
        return members;
    }

    private void begin(int t) {
        if (t < policy.baselineWeeks()) {
            return;
        }
        var first = usable(0, t);
        if (first.size() >= policy.baselineMin()) {
            take(first);
            judgedFrom = t;
        }
    }

    private void grow(int t) {
        var joining = t - policy.lines().window();
        if (joining >= judgedFrom
                && members.size() < policy.baselineMax()
                && calmWeeks >= policy.lines().window()
                && yardstick.usable(weeks.get(joining))) {
            add(joining);
            measure();
        }
    }

    /** Starts afresh from that week if enough weeks with data came since; returns whether it did. */
    boolean restartFrom(@Nullable LocalDate since, int t) {
        var members = usable(firstWeek(since, t), t + 1);
        if (members.size() < policy.baselineMin()) {
            return false;
        }
        take(members);
        judgedFrom = t + 1;
        return true;
    }

    /** The index of the week that begins then, looked for from {@code t} backwards; past {@code t} if there is none. */
    private int firstWeek(@Nullable LocalDate since, int t) {
        for (int week = t; week >= 0; week--) {
            if (weeks.get(week).week().equals(since)) {
                return week;
            }
        }
        return t + 1;
    }

    private List<Integer> usable(int from, int to) {
        var usable = new ArrayList<Integer>();
        for (int week = from; week < to; week++) {
            if (yardstick.usable(weeks.get(week))) {
                usable.add(week);
            }
        }
        return usable;
    }

    private void take(List<Integer> taken) {
        members.clear();
        memberWeeks.clear();
        taken.forEach(this::add);
        measure();
    }

    private void add(int week) {
        members.add(week);
        memberWeeks.add(weeks.get(week));
    }

    private void measure() {
        var values = new double[members.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scaled[members.get(i)];
        }
        current = Baseline.of(memberWeeks, values, yardstick, policy);
    }
}
