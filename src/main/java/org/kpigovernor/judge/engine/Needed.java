package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.facts.InTeam;

/**
 * The facts that a working memory needs: those that meet a rule's conditions on one fact, in teams where each of the rule's facts is there.
 * All facts that a rule joins are of one team.
 */
final class Needed {
    private final Map<String, BitSet> byTeam = new HashMap<>();
    private final BitSet anywhere = new BitSet();
    private Object[] facts = new Object[64];
    private Joint[] joints = new Joint[64];
    private @Nullable BitSet[] places = new BitSet[64];
    private int size;
    private @Nullable String team;
    private BitSet here = new BitSet();

    /** Takes note of a fact that a rule can use if the others are there as well. */
    void add(Object fact, Joint joint) {
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, 2 * size);
            joints = Arrays.copyOf(joints, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        var place = place(fact);
        for (int mark : joint.marks()) {
            (place == null ? anywhere : place).set(mark);
        }
        facts[size] = fact;
        joints[size] = joint;
        places[size++] = place;
    }

    /** What is there in the fact's team; null for a fact of no team. */
    private @Nullable BitSet place(Object fact) {
        if (!(fact instanceof InTeam one)) {
            return null;
        }
        var name = one.team();
        if (!name.equals(team)) {
            team = name;
            here = byTeam.computeIfAbsent(name, any -> new BitSet());
        }
        return here;
    }

    /** In the order in which they were noted; a fact of no team goes with any. */
    List<Object> facts() {
        var needed = new ArrayList<Object>();
        Object last = null;
        for (int i = 0; i < size; i++) {
            var place = places[i];
            if (facts[i] != last && (place == null || joints[i].isOpen(place, anywhere))) {
                last = facts[i];
                needed.add(last);
            }
        }
        return needed;
    }
}
