package org.kpigovernor.signals.charts;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.kpigovernor.signals.charts.WindowRule.RunsRule;

/**
 * How many values pass on average until a set of runs rules gives alarm (Champ and Woodall 1987), for independent normal values around
 * a known centre with a known spread. The chain of {@link RunsChain} is followed value by value until the chance of an alarm, given
 * none so far, no longer changes; from there on the run length is geometric.
 */
public final class RunLength {
    private static final double STEADY = 1e-13;
    private static final double NOTHING = 1e-16;
    private static final int MOST_STEPS = 100_000;

    private final RunsChain chain;
    private final double[] zones;
    private final int settling;
    private double[] states;

    private RunLength(RunsChain chain, double shift, int settling) {
        this.chain = chain;
        this.zones = zones(chain.bounds(), shift);
        this.settling = settling;
        this.states = new double[chain.next().size()];
        states[0] = 1;
    }

    /**
     * The average run length; empty where the rules look at so many values that the chain grows too large.
     *
     * @param shift by how many spreads the values lie above the centre
     */
    public static OptionalDouble average(List<RunsRule> rules, Sides sides, double shift) {
        int settling = 4 * rules.stream().mapToInt(RunsRule::window).max().orElseThrow();
        var chain = RunsChain.of(rules, sides);
        return chain.isPresent()
                ? OptionalDouble.of(new RunLength(chain.get(), shift, settling).average())
                : OptionalDouble.empty();
    }

    /** The chance of each zone between the lines. */
    private static double[] zones(double[] bounds, double shift) {
        var normal = new NormalDistribution(null, 0, 1);
        var zones = new double[bounds.length + 1];
        for (int zone = 0; zone < zones.length; zone++) {
            double from = zone == 0 ? Double.NEGATIVE_INFINITY : bounds[zone - 1] - shift;
            double to = zone == bounds.length ? Double.POSITIVE_INFINITY : bounds[zone] - shift;
            zones[zone] = from > 0
                    ? normal.cumulativeProbability(-from) - normal.cumulativeProbability(-to)
                    : normal.cumulativeProbability(to) - normal.cumulativeProbability(from);
        }
        return zones;
    }

    private double average() {
        double calm = 1;
        double sum = 0;
        double hazard = 0;
        for (int step = 0; step < MOST_STEPS && calm > NOTHING; step++) {
            sum += calm;
            double alarms = step();
            double before = hazard;
            hazard = alarms / calm;
            calm = Arrays.stream(states).sum();
            if (step > settling && Math.abs(hazard - before) <= STEADY * hazard) {
                break;
            }
        }
        return calm > NOTHING ? sum + calm / hazard : sum;
    }

    /** Moves on by one value; returns the chance of an alarm at it. */
    private double step() {
        var after = new double[states.length];
        double alarms = 0;
        for (int state = 0; state < states.length; state++) {
            var next = chain.next().get(state);
            for (int zone = 0; zone < zones.length; zone++) {
                if (next[zone] == RunsChain.ALARM) {
                    alarms += states[state] * zones[zone];
                } else {
                    after[next[zone]] += states[state] * zones[zone];
                }
            }
        }
        states = after;
        return alarms;
    }
}
