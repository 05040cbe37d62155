package org.kpigovernor.review;

import java.util.List;
import org.kpigovernor.cases.Case;

/** Decides whether a review has nothing to say; a deep review always has. */
final class Quiet {
    private Quiet() {}

    static boolean is(ReviewFacts facts, List<String> changes) {
        return switch (facts.request().kind()) {
            case DAILY -> changes.isEmpty();
            case WEEKLY ->
                changes.isEmpty()
                        && facts.needingYou().isEmpty()
                        && facts.tensions().isEmpty()
                        && !awaitsSomebody(facts);
            case MONTHLY, QUARTERLY, ROLL_UP, MONTHLY_ROLL_UP, RULES -> false;
        };
    }

    /** What people have accepted until a date asks for nothing until then. */
    private static boolean awaitsSomebody(ReviewFacts facts) {
        return facts.openCases().stream().anyMatch(open -> open.state() != Case.State.ACCEPTED);
    }
}
