package org.kpigovernor.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts how the last weeks with data lie, and for how long that has made a trend for the worse or for the better. */
final class Trends {
    private final Policy.Lines lines;
    private final List<Week> window = new ArrayList<>();
    private int openWeeks;
    private int betterWeeks;
    private @Nullable LocalDate since;
    private Assessment.Runs runs = Assessment.Runs.NONE;

    private record Week(LocalDate week, double z) {}

    Trends(Policy.Lines lines) {
        this.lines = lines;
    }

    Assessment.Runs runs() {
        return runs;
    }

    @Nullable
    LocalDate since() {
        return since;
    }

    /** Takes in a week; while too little is known, a trend doesn't grow older. */
    void add(LocalDate week, double z, boolean unknown) {
        push(week, z);
        var worse = isTrend(1);
        var better = isTrend(-1);
        since = worse ? kept(openWeeks, 1) : better ? kept(betterWeeks, -1) : null;
        openWeeks = worse ? openWeeks + 1 : 0;
        betterWeeks = better ? betterWeeks + 1 : 0;
        runs = count(worse, better);
        if (unknown) {
            openWeeks = 0;
        }
    }

    void addQuietly(LocalDate week, double z) {
        push(week, z);
    }

    /** Too little is known to keep a trend open. */
    void forget() {
        openWeeks = 0;
    }

    void clear() {
        window.clear();
        openWeeks = 0;
        betterWeeks = 0;
        since = null;
        runs = Assessment.Runs.NONE;
    }

    private void push(LocalDate week, double z) {
        window.add(new Week(week, z));
        if (window.size() > lines.window()) {
            window.remove(0);
        }
    }

    private boolean isTrend(int sign) {
        return count(sign, lines.watchLine(), 0) >= lines.watchWeeks()
                || count(sign, lines.farLine(), fastFrom()) >= lines.fastWeeks();
    }

    private int fastFrom() {
        return Math.max(0, window.size() - lines.fastWindow());
    }

    /** How many weeks, from that index of the window on, lie beyond the line on that side. */
    private int count(int sign, double line, int from) {
        int beyond = 0;
        for (int week = from; week < window.size(); week++) {
            if (sign * window.get(week).z() > line) {
                beyond++;
            }
        }
        return beyond;
    }

    private @Nullable LocalDate kept(int open, int sign) {
        return open > 0 && since != null ? since : changedAt(sign);
    }

    /**
     * The week in sight with which a change most likely began: where the cumulative sum of the distances beyond the watch line, taken
     * back from the latest week, is greatest (Page 1954). A trend that is open keeps the week that it was first given.
     */
    private @Nullable LocalDate changedAt(int sign) {
        LocalDate start = null;
        double sum = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int back = window.size() - 1; back >= 0; back--) {
            var week = window.get(back);
            sum += sign * week.z() - lines.watchLine();
            if (sum > greatest) {
                greatest = sum;
                start = week.week();
            }
        }
        return start;
    }

    private Assessment.Runs count(boolean worse, boolean better) {
        return new Assessment.Runs(
                window.size(),
                count(1, lines.watchLine(), 0),
                count(1, lines.farLine(), 0),
                count(1, lines.farLine(), fastFrom()),
                worse,
                openWeeks,
                better,
                betterWeeks);
    }
}
