package org.kpigovernor.signals;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Counts how the last weeks with data lie, and for how long that has made a trend for the worse or for the better. */
final class Trends {
    private final Policy.Lines lines;
    private final Deque<Week> window = new ArrayDeque<>();
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
        var worse = isTrend(a -> a > lines.watchLine(), a -> a > lines.farLine());
        var better = isTrend(a -> a < -lines.watchLine(), a -> a < -lines.farLine());
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
        window.addLast(new Week(week, z));
        if (window.size() > lines.window()) {
            window.removeFirst();
        }
    }

    private boolean isTrend(DoublePredicate watch, DoublePredicate far) {
        return count(watch, 0) >= lines.watchWeeks() || count(far, fastFrom()) >= lines.fastWeeks();
    }

    private int fastFrom() {
        return Math.max(0, window.size() - lines.fastWindow());
    }

    private int count(DoublePredicate beyond, int from) {
        return (int)
                window.stream().skip(from).filter(week -> beyond.test(week.z())).count();
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
        for (var weeks = window.descendingIterator(); weeks.hasNext(); ) {
            var week = weeks.next();
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
                count(z -> z > lines.watchLine(), 0),
                count(z -> z > lines.farLine(), 0),
                count(z -> z > lines.farLine(), fastFrom()),
                worse,
                openWeeks,
                better,
                betterWeeks);
    }
}
