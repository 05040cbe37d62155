package org.kpigovernor.judge.facts;

/**
 * A fact: how the things of a team's KPI lie just beside a line, in the last 13 weeks and in the half year before. Its fields are the methods,
 * without the brackets.
 *
 * @param what which line it is: {@code target}, {@code limit} or {@code suggestion}
 * @param line the line, in the KPI's unit
 * @param justBelow things just below the line, or on it, in the last 13 weeks
 * @param justAbove things just above it
 * @param earlierBelow things just below it in the half year before
 * @param earlierAbove things just above it then
 * @param expected how many would lie just below it now if the odds were the earlier ones
 * @param chance the probability of so many or more just below it if nothing changed around the line
 */
public record Heap(
        KpiUse use,
        String what,
        double line,
        int justBelow,
        int justAbove,
        int earlierBelow,
        int earlierAbove,
        double expected,
        double chance)
        implements OfKpi {
    /** How many times as many lie just below it as would be expected. */
    public double times() {
        return expected == 0 ? justBelow : justBelow / expected;
    }
}
