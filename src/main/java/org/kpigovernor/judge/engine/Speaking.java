package org.kpigovernor.judge.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.facts.Speaker;

/** Knows whose turn it is, so that no rule needs to name itself. */
final class Speaking implements Speaker {
    private final List<Rule> spoken = new java.util.ArrayList<>();
    private final BitSet known = new BitSet();
    private @Nullable Rule speaker;

    void turnOf(Rule rule) {
        speaker = rule;
        if (!known.get(rule.number())) {
            known.set(rule.number());
            spoken.add(rule);
        }
    }

    /** The ids of all that have spoken. */
    Set<String> fired() {
        var ids = new TreeSet<String>();
        spoken.forEach(rule -> ids.add(rule.card().id()));
        return ids;
    }

    @Override
    public RuleCard card() {
        if (speaker == null) {
            throw new IllegalStateException("nobody's turn, and somebody speaks");
        }
        return speaker.card();
    }
}
