package org.kpigovernor.workbench;

import org.kpigovernor.judge.VerdictKind;

/**
 * Follows the verdicts on one KPI of a team week by week and tells which would have escalated, as the cases would: one is opened, or an
 * investigation worsens into an action; two healthy weeks in a row resolve it. What people would have done with it nobody knows.
 */
final class Escalating {
    private VerdictKind open = VerdictKind.HEALTHY;
    private boolean healthyBefore;

    /** Whether this week's verdict opens or worsens a case. */
    boolean next(VerdictKind verdict) {
        var was = open;
        boolean heals = verdict == VerdictKind.HEALTHY && healthyBefore;
        if (heals) {
            open = VerdictKind.HEALTHY;
        } else if (isGrave(verdict) && verdict.compareTo(open) > 0) {
            open = verdict;
        }
        healthyBefore = verdict == VerdictKind.HEALTHY;
        return open.compareTo(was) > 0;
    }

    static boolean isGrave(VerdictKind verdict) {
        return verdict == VerdictKind.INVESTIGATE || verdict == VerdictKind.ACT;
    }
}
