package org.kpigovernor.judge.engine;

import java.util.Collection;
import java.util.List;

/** Thrown out of a run by the rules that can't be run with these facts. */
final class RuleFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient List<Rule> rules;
    final String why;

    RuleFailed(Collection<Rule> rules, String why, Throwable cause) {
        super(why, cause);
        this.rules = List.copyOf(rules);
        this.why = why;
    }

    /** What was thrown at the bottom, in one sentence. */
    static String sentence(Throwable thrown) {
        var bottom = thrown;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        var message =
                String.valueOf(bottom.getMessage()).strip().lines().findFirst().orElse("");
        return "it failed with " + bottom.getClass().getSimpleName()
                + (message.isEmpty() || message.equals("null") ? "" : ": " + message);
    }
}
