package org.kpigovernor.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Scale;

/** What the thresholds of each priority do on made-up series: false alarms without a change, and weeks until an action with one. */
@Tag("bench")
class PriorityPolicyBench {
    private static final int SERIES = 600;
    private static final int BASELINE = 16;
    private static final int YEAR = 52;

    /** When an open trend becomes an action. */
    private record Act(String name, int farWeeks, int openWeeks, double level) {
        boolean on(Assessment week) {
            var runs = week.runs();
            return week.state() == State.JUDGED
                    && runs.trend()
                    && week.worse() >= level
                    && (runs.far() >= farWeeks || runs.openWeeks() >= openWeeks);
        }
    }

    private static final List<Act> VARIANTS = List.of(
            new Act("as measured", 4, 6, 0.2),
            new Act("two weeks sooner", 4, 4, 0.2),
            new Act("aspirational", 5, 8, 0.25));

    private record Kind(String name, Scale scale, List<List<Assessment>> calm, List<List<Assessment>> changed) {}

    @Test
    void falseActionsAndDelays() {
        var kinds = List.of(
                kind("durations n 12", Scale.DURATION, 12, 30, 1.6),
                kind("durations n 5", Scale.DURATION, 5, 30, 1.9),
                kind("rates n 12", Scale.RATE, 12, 12, 2.2),
                kind("rates n 30", Scale.RATE, 30, 12, 1.7),
                kind("counts 12", Scale.COUNT, 0, 12, 1.5),
                kind("counts 30", Scale.COUNT, 0, 30, 1.35));
        for (var act : VARIANTS) {
            double falseActions = 0;
            var delays = new ArrayList<Integer>();
            int missed = 0;
            for (var kind : kinds) {
                falseActions += kind.calm().stream()
                                .mapToInt(weeks -> begins(weeks, act))
                                .sum()
                        / (double) SERIES;
                for (var weeks : kind.changed()) {
                    int delay = delay(weeks, act);
                    missed += delay < 0 ? 1 : 0;
                    if (delay >= 0) {
                        delays.add(delay);
                    }
                }
            }
            delays.sort(null);
            System.out.printf(
                    "%-26s false actions a KPI-year %.3f   weeks to an action: median %d, missed %.0f %%%n",
                    act.name(),
                    falseActions / kinds.size(),
                    delays.get(delays.size() / 2),
                    100.0 * missed / (missed + delays.size()));
        }
    }

    private static Kind kind(String name, Scale scale, int n, double level, double step) {
        var made = new MadeUpSeries(name.hashCode());
        return new Kind(name, scale, all(made, scale, n, level, 1), all(made, scale, n, level, step));
    }

    private static List<List<Assessment>> all(MadeUpSeries made, Scale scale, int n, double level, double step) {
        return IntStream.range(0, SERIES)
                .mapToObj(number -> one(made, scale, n, level, step))
                .map(points -> Signals.assess(points, scale, Direction.LOWER, Policies.SHIPPED))
                .toList();
    }

    private static List<Point> one(MadeUpSeries made, Scale scale, int n, double level, double step) {
        int weeks = BASELINE + YEAR;
        return switch (scale) {
            case DURATION -> made.durations(weeks, n, week -> week < BASELINE + 10 ? level : level * step);
            case RATE -> made.rates(weeks, n, week -> week < BASELINE + 10 ? level : level * step);
            default -> made.counts(weeks, week -> week < BASELINE + 10 ? level : level * step);
        };
    }

    private static int begins(List<Assessment> weeks, Act act) {
        int begins = 0;
        for (int week = 1; week < weeks.size(); week++) {
            begins += act.on(weeks.get(week)) && !act.on(weeks.get(week - 1)) ? 1 : 0;
        }
        return begins;
    }

    private static int delay(List<Assessment> weeks, Act act) {
        int change = BASELINE + 10;
        for (int week = change; week < weeks.size(); week++) {
            if (act.on(weeks.get(week))) {
                return week - change + 1;
            }
        }
        return -1;
    }

    /** A limit of 30 % and a level that keeps it, by more or less. */
    @Test
    void limitsThatAreKeptAndStillCalledBroken() {
        for (int level : new int[] {15, 20, 24, 27, 30}) {
            for (int limitWeeks : new int[] {6, 5, 4}) {
                var policy = Policy.with(new Policy.Lines(0.75, 6, 2, 3, 8, 4, 1, 30.0, limitWeeks));
                var made = new MadeUpSeries(level);
                long broken = IntStream.range(0, SERIES)
                        .mapToObj(number -> made.rates(BASELINE + YEAR, 12, week -> level))
                        .map(points -> Signals.assess(points, Scale.RATE, Direction.LOWER, policy))
                        .filter(weeks -> weeks.subList(BASELINE, BASELINE + YEAR).stream()
                                .anyMatch(Assessment::limitBroken))
                        .count();
                System.out.printf(
                        "a limit of 30 %%, level %d %%, %d of 8 weeks: broken in %.1f %% of KPI-years%n",
                        level, limitWeeks, 100.0 * broken / SERIES);
            }
        }
    }
}
