package org.kpigovernor.workbench;

import org.kpigovernor.cases.Patience;
import org.kpigovernor.judge.VerdictKind;

/**
 * Follows the verdicts on one KPI of a team week by week and tells which would have escalated, as the cases would: one is opened, or an
 * investigation worsens into an action. It resolves itself after as many healthy weeks as it took to be believed; what comes back soon
 * after is the old case, and no news unless it is graver. What people would have done with it nobody knows.
 */
final class Escalating {
    /** The gravest that the last case was; healthy before the first. */
    private VerdictKind kind = VerdictKind.HEALTHY;

    private boolean open;
    private int took;
    private int returns;
    private int healthyWeeks;
    private int weeksSinceEnd;

    /**
     * Whether this week's verdict opens or worsens a case.
     *
     * @param weeks that its signal took to be believed, if it is grave
     */
    boolean next(VerdictKind verdict, int weeks) {
        healthyWeeks = verdict == VerdictKind.HEALTHY ? healthyWeeks + 1 : 0;
        weeksSinceEnd++;
        if (open && healthyWeeks >= Patience.weeks(took, returns)) {
            open = false;
            weeksSinceEnd = 0;
        }
        return isGrave(verdict) && grave(verdict, weeks);
    }

    private boolean grave(VerdictKind verdict, int weeks) {
        boolean old = open || (kind != VerdictKind.HEALTHY && weeksSinceEnd <= Patience.SOON_WEEKS);
        boolean graver = verdict.compareTo(kind) > 0;
        if (!old) {
            kind = verdict;
            took = weeks;
            returns = 0;
        } else if (graver) {
            kind = verdict;
        } else if (!open) {
            returns++;
        }
        open = true;
        return !old || graver;
    }

    static boolean isGrave(VerdictKind verdict) {
        return verdict == VerdictKind.INVESTIGATE || verdict == VerdictKind.ACT;
    }
}
