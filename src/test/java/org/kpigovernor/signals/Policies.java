package org.kpigovernor.signals;

/** The policy as it was measured, and its verdict in the fewest words. */
final class Policies {
    static final Policy SHIPPED = Policy.with(new Policy.Lines(0.75, 6, 2, 3, 8, 4, 1, null, 6));

    private Policies() {}

    static String verdict(Assessment week) {
        if (week.limitBroken()) {
            return "ACT";
        }
        if (week.state() != State.JUDGED) {
            return "NO_DATA";
        }
        var runs = week.runs();
        if (!runs.trend()) {
            return "HEALTHY";
        }
        return week.worse() >= 0.2 && (runs.far() >= 4 || runs.openWeeks() >= 6) ? "ACT" : "INVESTIGATE";
    }
}
