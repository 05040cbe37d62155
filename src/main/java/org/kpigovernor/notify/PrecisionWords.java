package org.kpigovernor.notify;

import org.kpigovernor.cases.RulePrecision;
import org.kpigovernor.notify.wording.Numbers;

/** How good a rule's alerts were, in words. */
public final class PrecisionWords {
    private PrecisionWords() {}

    /** {@code 2 of 3 worth raising; too few to tell (5 raised in 13 weeks, 1 unanswered)}. */
    public static String of(RulePrecision rule) {
        if (rule.raised() == 0 && rule.closed() == 0) {
            return "raised no case in %d weeks".formatted(RulePrecision.WEEKS);
        }
        return "%s (%d raised in %d weeks%s)"
                .formatted(
                        answers(rule),
                        rule.raised(),
                        RulePrecision.WEEKS,
                        rule.unanswered() == 0 ? "" : ", " + rule.unanswered() + " unanswered");
    }

    private static String answers(RulePrecision rule) {
        if (rule.closed() == 0) {
            return "none closed yet";
        }
        if (rule.answered() == 0) {
            return "nobody said yet whether it was worth it";
        }
        var counted = "%d of %d worth raising".formatted(rule.worth(), rule.answered());
        return rule.tooFew()
                ? counted + "; too few to tell"
                : "%s, so probably %s to %s of all"
                        .formatted(counted, Numbers.share(rule.lower()), Numbers.share(rule.upper()));
    }
}
