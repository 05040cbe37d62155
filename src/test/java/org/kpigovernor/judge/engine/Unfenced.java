package org.kpigovernor.judge.engine;

import org.kpigovernor.judge.RuleCard;

/** Puts rules into a draft that no rule file could bring past the fence. */
public final class Unfenced {
    /** Ends the loops of a test's rules, so that they don't outlive it. */
    public static volatile boolean over;

    private Unfenced() {}

    public static void add(Draft draft, String id, String when, String then) {
        var name = "Unfenced " + id;
        var key = Draft.key("verdicts", name);
        var file = "rules/verdicts/" + id + ".drl";
        draft.cards().put(key, new RuleCard(id, "process-lead", false, name, file, 1, "a test", ""));
        var drl = Prelude.of("verdicts") + "rule \"" + name + "\" dialect \"java\" when " + when + " then " + then
                + " end";
        draft.sources().add(new Source(Source.Kind.JOINED, "verdicts/" + id + ".drl", drl, key, null));
    }
}
