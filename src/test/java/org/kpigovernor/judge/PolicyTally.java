package org.kpigovernor.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;
import org.kpigovernor.signals.SimulatedKpi;

/** Counts what one way of judging found in time, and what it raised for nothing. */
record PolicyTally(PolicyBench.Judging judging, Map<String, Found> found, Map<SimulatedKpi, List<double[]>> calm) {
    private static final List<String> CHANGES = List.of("STEP_1_5", "STEP_2", "DRIFT");

    PolicyTally(PolicyBench.Judging judging) {
        this(judging, new HashMap<>(), new HashMap<>());
    }

    /** Series with a change: weeks until it was investigated and acted upon, or that it never was. */
    private record Found(List<Double> investigated, List<Double> acted, int[] looked, int[] alarmed) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>(), new int[1], new int[1]);
        }
    }

    /** The verdicts of a series' weeks after the baseline. */
    void add(SimulatedKpi kind, String story, VerdictKind[] weeks, int change, int soon) {
        if (story.equals("NONE")) {
            double investigations = begins(weeks, VerdictKind.INVESTIGATE, 0, weeks.length);
            double actions = begins(weeks, VerdictKind.ACT, 0, weeks.length);
            calm.computeIfAbsent(kind, any -> new ArrayList<>()).add(new double[] {investigations, actions});
            return;
        }
        var tally = found.computeIfAbsent(story, any -> new Found());
        boolean open = isAtLeast(weeks[change - 1], VerdictKind.INVESTIGATE);
        if (open) {
            return;
        }
        tally.looked()[0]++;
        int last = Math.min(weeks.length, change + soon);
        tally.alarmed()[0] += begins(weeks, VerdictKind.INVESTIGATE, change, change + 8) > 0 ? 1 : 0;
        first(weeks, VerdictKind.INVESTIGATE, change, last, tally.investigated());
        first(weeks, VerdictKind.ACT, change, last, tally.acted());
    }

    /** How often it began to be at least as grave. */
    private static int begins(VerdictKind[] weeks, VerdictKind kind, int from, int to) {
        int begins = 0;
        for (int week = from; week < to; week++) {
            boolean before = week > 0 && isAtLeast(weeks[week - 1], kind);
            begins += isAtLeast(weeks[week], kind) && !before ? 1 : 0;
        }
        return begins;
    }

    private static void first(VerdictKind[] weeks, VerdictKind kind, int from, int to, List<Double> delays) {
        for (int week = from; week < to; week++) {
            if (isAtLeast(weeks[week], kind)) {
                delays.add(week - from + 1.0);
                return;
            }
        }
    }

    private static boolean isAtLeast(VerdictKind is, VerdictKind kind) {
        return is == VerdictKind.ACT || is == kind;
    }

    void print() {
        var all = calm.values().stream().flatMap(List::stream).toList();
        System.out.printf("%n%s%n", judging.name());
        System.out.printf("  false investigations a KPI-year  %s%n", mean(all, 0));
        System.out.printf("  false actions a KPI-year         %s%n", mean(all, 1));
        long any = all.stream().filter(one -> one[0] > 0).count();
        System.out.printf("  KPIs with any in a year          %s%n", share(any, all.size()));
        for (var story : CHANGES) {
            var tally = found.getOrDefault(story, new Found());
            System.out.printf(
                    "  %-9s investigated after %s; acted upon after %s%n",
                    story, delay(tally.investigated(), tally), delay(tally.acted(), tally));
        }
        var spike = found.getOrDefault("SPIKE", new Found());
        System.out.printf("  one spike of 5 alarms            %s%n", share(spike.alarmed()[0], spike.looked()[0]));
    }

    void printKinds() {
        for (var kind : SimulatedKpi.values()) {
            var series = calm.getOrDefault(kind, List.of());
            System.out.printf("  %-17s %s   %s%n", kind, mean(series, 0), mean(series, 1));
        }
    }

    private static String mean(List<double[]> series, int column) {
        var values = series.stream().mapToDouble(one -> one[column]).toArray();
        return "%.3f ± %.3f"
                .formatted(StatUtils.mean(values), Math.sqrt(StatUtils.variance(values) / Math.max(1, values.length)));
    }

    private static String share(long some, int all) {
        double share = (double) some / Math.max(1, all);
        return "%.1f %% ± %.1f".formatted(100 * share, 100 * Math.sqrt(share * (1 - share) / Math.max(1, all)));
    }

    /** The median of those found, its standard error by {@code 1.253·s/sqrt(n)}, and how many were missed. */
    private static String delay(List<Double> delays, Found tally) {
        var values = delays.stream().mapToDouble(Double::doubleValue).toArray();
        return "%.0f weeks ± %.2f (median), missed %s"
                .formatted(
                        StatUtils.percentile(values, 50),
                        1.253 * Math.sqrt(StatUtils.variance(values) / Math.max(1, values.length)),
                        share(tally.looked()[0] - values.length, tally.looked()[0]));
    }
}
