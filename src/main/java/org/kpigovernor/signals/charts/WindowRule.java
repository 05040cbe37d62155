package org.kpigovernor.signals.charts;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** A pattern in the last few values of a chart, in spreads from its centre, that chance seldom makes. */
public sealed interface WindowRule {
    /** The four rules of the Western Electric handbook (1956). */
    List<RunsRule> WESTERN_ELECTRIC =
            List.of(new RunsRule(1, 1, 3), new RunsRule(2, 3, 2), new RunsRule(4, 5, 1), new RunsRule(8, 8, 0));

    /** Nelson's eight rules, in his order (Nelson 1984). */
    List<WindowRule> NELSON = List.of(
            new RunsRule(1, 1, 3),
            new RunsRule(9, 9, 0),
            new Monotone(6),
            new Alternating(14),
            new RunsRule(2, 3, 2),
            new RunsRule(4, 5, 1),
            new Within(15, 1),
            new Beyond(8, 1));

    /** How many values it looks at. */
    int window();

    /** Whether these values, as many as the window, show it. */
    boolean holds(double[] window);

    /** The chance that as many independent normal values around the centre show it. */
    double chance();

    /** Whether the values up to that index show it; too few values don't. */
    default boolean holdsAt(double[] values, int last) {
        return last + 1 >= window() && holds(Arrays.copyOfRange(values, last + 1 - window(), last + 1));
    }

    private static double beyond(double distance) {
        return new NormalDistribution(null, 0, 1).cumulativeProbability(-distance);
    }

    /** So many of the last values lie beyond a line, all of these on the same side. */
    record RunsRule(int needed, int window, double line) implements WindowRule {
        @Override
        public boolean holds(double[] window) {
            return Arrays.stream(window).filter(z -> z > line).count() >= needed
                    || Arrays.stream(window).filter(z -> z < -line).count() >= needed;
        }

        /** Both sides at once aren't possible where more than half is needed; otherwise this counts those cases twice. */
        @Override
        public double chance() {
            var beyond = new BinomialDistribution(null, window, WindowRule.beyond(line));
            return 2 * (1 - beyond.cumulativeProbability(needed - 1));
        }
    }

    /** All values rise, or all fall: {@code 2/k!}. */
    record Monotone(int window) implements WindowRule {
        @Override
        public boolean holds(double[] window) {
            boolean rising = true;
            boolean falling = true;
            for (int i = 1; i < window.length; i++) {
                rising &= window[i] > window[i - 1];
                falling &= window[i] < window[i - 1];
            }
            return rising || falling;
        }

        @Override
        public double chance() {
            return 2 / CombinatoricsUtils.factorialDouble(window);
        }
    }

    /** Each value turns back from the one before: twice the zigzag number through {@code k!} (André 1879). */
    record Alternating(int window) implements WindowRule {
        @Override
        public boolean holds(double[] window) {
            for (int i = 2; i < window.length; i++) {
                if ((window[i] - window[i - 1]) * (window[i - 1] - window[i - 2]) >= 0) {
                    return false;
                }
            }
            return true;
        }

        /** Zigzag numbers by the triangle of Seidel (1877): each row sums the one before from the other end. */
        @Override
        public double chance() {
            double[] row = {1};
            for (int k = 1; k <= window; k++) {
                var next = new double[k + 1];
                for (int i = 1; i <= k; i++) {
                    next[i] = next[i - 1] + row[k - i];
                }
                row = next;
            }
            return 2 * row[window] / CombinatoricsUtils.factorialDouble(window);
        }
    }

    /** All values hug the centre. */
    record Within(int window, double line) implements WindowRule {
        @Override
        public boolean holds(double[] window) {
            return Arrays.stream(window).allMatch(z -> Math.abs(z) < line);
        }

        @Override
        public double chance() {
            return Math.pow(1 - 2 * WindowRule.beyond(line), window);
        }
    }

    /** All values avoid the centre, on either side. */
    record Beyond(int window, double line) implements WindowRule {
        @Override
        public boolean holds(double[] window) {
            return Arrays.stream(window).allMatch(z -> Math.abs(z) > line);
        }

        @Override
        public double chance() {
            return Math.pow(2 * WindowRule.beyond(line), window);
        }
    }
}
