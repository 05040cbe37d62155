package org.kpigovernor.workbench;

/** How much a rule speaks up under one book. */
final class Noise {
    private int weeks;
    private int escalations;

    void week() {
        weeks++;
    }

    void escalation() {
        escalations++;
    }

    /** Weeks in which it said to investigate or to act. */
    int weeks() {
        return weeks;
    }

    /** Cases that it would have opened or worsened. */
    int escalations() {
        return escalations;
    }
}
