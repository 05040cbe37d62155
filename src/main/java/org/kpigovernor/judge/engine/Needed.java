package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.facts.InTeam;

/**
 * The facts that a working memory needs: those that meet a rule's conditions on one fact, in teams where some fact meets what the rule
 * begins with. All facts that a rule joins are of one team.
 */
final class Needed extends Match {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, BitSet> begun = new HashMap<>();
    private final BitSet anywhere;
    private @Nullable String team;
    private BitSet here;

    /** A fact that a rule can use if it has begun there. */
    private record Candidate(Object fact, int rule, BitSet begun) {}

    /** @param unbegun numbers of the rules that begin with what isn't there, and so can hold in any team */
    Needed(Progress progress, BitSet unbegun) {
        super(progress);
        this.anywhere = (BitSet) unbegun.clone();
        this.here = anywhere;
    }

    @Override
    void found(Rule rule, boolean begins) {
        var at = begun(fact());
        if (begins) {
            at.set(rule.number());
        }
        candidates.add(new Candidate(fact(), rule.number(), at));
    }

    private BitSet begun(Object fact) {
        if (!(fact instanceof InTeam one)) {
            return anywhere;
        }
        var name = one.team();
        if (!name.equals(team)) {
            team = name;
            here = begun.computeIfAbsent(name, any -> new BitSet());
        }
        return here;
    }

    /** In the order in which they were shown. */
    List<Object> facts() {
        var facts = new ArrayList<Object>();
        for (var one : candidates) {
            boolean isNew = facts.isEmpty() || facts.get(facts.size() - 1) != one.fact;
            if (isNew && (one.begun.get(one.rule) || anywhere.get(one.rule))) {
                facts.add(one.fact);
            }
        }
        return facts;
    }
}
