package org.kpigovernor.workbench;

import java.time.LocalDate;
import org.kpigovernor.judge.VerdictKind;

/**
 * A week that two rule books judge differently.
 *
 * @param ruleBefore the rule that spoke, empty if none did
 */
public record VerdictChange(
        String team,
        String kpi,
        LocalDate week,
        VerdictKind before,
        VerdictKind after,
        String ruleBefore,
        String ruleAfter) {
    /** Whether there is something to do that there wasn't, or it is graver. */
    boolean gained() {
        return Escalating.isGrave(after) && after.compareTo(before) > 0;
    }

    /** Whether there is nothing to do any more, or it is lighter. */
    boolean lost() {
        return Escalating.isGrave(before) && before.compareTo(after) > 0;
    }

    /** Whether it says of the week after that other one's the same as that. */
    boolean continues(VerdictChange other) {
        return week.equals(other.week.plusWeeks(1))
                && team.equals(other.team)
                && kpi.equals(other.kpi)
                && before == other.before
                && after == other.after
                && ruleBefore.equals(other.ruleBefore)
                && ruleAfter.equals(other.ruleAfter);
    }
}
