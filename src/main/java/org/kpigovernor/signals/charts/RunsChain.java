package org.kpigovernor.signals.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.signals.charts.WindowRule.RunsRule;

/**
 * The states that a set of runs rules can be in, as a Markov chain (Champ and Woodall 1987): for each rule and side, which of the last
 * values lie beyond its line, without those that can't add up to an alarm any more.
 *
 * @param bounds of the zones between all lines, ascending
 * @param next by state and zone, the state that follows; -1 is an alarm
 */
record RunsChain(double[] bounds, List<int[]> next) {
    static final int ALARM = -1;
    private static final int MOST_STATES = 100_000;

    /** One rule on one side: beyond its line are the zones above it, or those below. */
    private record Watch(RunsRule rule, int side) {
        boolean isBeyond(double inZone) {
            return side * inZone > rule.line();
        }

        /** The history with one more value, or -1 if that makes an alarm. */
        long after(long history, boolean beyond) {
            long longer = history << 1 | (beyond ? 1 : 0);
            return Long.bitCount(longer) >= rule.needed() ? ALARM : trimmed(longer & (1L << rule.window() - 1) - 1);
        }

        /** An old value counts only if it and all that came and can come within its window are enough. */
        private long trimmed(long history) {
            long kept = history;
            for (int age = rule.window() - 2; age >= 0; age--) {
                long upToIt = kept & (1L << age + 1) - 1;
                if (Long.bitCount(upToIt) + rule.window() - 1 - age < rule.needed()) {
                    kept &= ~(1L << age);
                }
            }
            return kept;
        }
    }

    /** Empty if there are too many states to go through. */
    static Optional<RunsChain> of(List<RunsRule> rules, Sides sides) {
        var watches = rules.stream()
                .flatMap(rule -> sides == Sides.UPPER
                        ? Stream.of(new Watch(rule, 1))
                        : Stream.of(new Watch(rule, 1), new Watch(rule, -1)))
                .toList();
        var chain = new RunsChain(bounds(watches), new ArrayList<>());
        return chain.explore(watches) ? Optional.of(chain) : Optional.empty();
    }

    private static double[] bounds(List<Watch> watches) {
        return watches.stream()
                .mapToDouble(watch -> watch.side() * watch.rule().line())
                .map(line -> line + 0.0)
                .sorted()
                .distinct()
                .toArray();
    }

    private boolean explore(List<Watch> watches) {
        Map<List<Long>, Integer> numbers = new HashMap<>();
        var found = new ArrayList<List<Long>>();
        found.add(watches.stream().map(watch -> 0L).toList());
        numbers.put(found.get(0), 0);
        for (int state = 0; state < found.size() && found.size() <= MOST_STATES; state++) {
            var row = new int[bounds.length + 1];
            for (int zone = 0; zone < row.length; zone++) {
                row[zone] = number(after(found.get(state), zone, watches), numbers, found);
            }
            next.add(row);
        }
        return found.size() <= MOST_STATES;
    }

    private static int number(List<Long> state, Map<List<Long>, Integer> numbers, List<List<Long>> found) {
        if (state.contains((long) ALARM)) {
            return ALARM;
        }
        return numbers.computeIfAbsent(state, fresh -> {
            found.add(fresh);
            return found.size() - 1;
        });
    }

    private List<Long> after(List<Long> state, int zone, List<Watch> watches) {
        double inZone = inZone(zone);
        var after = new ArrayList<Long>();
        for (int i = 0; i < watches.size(); i++) {
            after.add(watches.get(i).after(state.get(i), watches.get(i).isBeyond(inZone)));
        }
        return after;
    }

    /** Any value that lies in the zone. */
    private double inZone(int zone) {
        if (zone == 0) {
            return bounds[0] - 1;
        }
        return zone == bounds.length ? bounds[zone - 1] + 1 : (bounds[zone - 1] + bounds[zone]) / 2;
    }
}
