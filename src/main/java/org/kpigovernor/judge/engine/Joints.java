package org.kpigovernor.judge.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drools.base.InitialFact;
import org.drools.base.base.ClassObjectType;
import org.drools.core.common.BaseNode;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.core.reteoo.TupleToObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Which facts the rules of a network need before they can come true, read off the part of it that joins. Where a fact is looked at in a
 * bracket of several or in any other unusual way, nothing is said to be needed: too much in a working memory only costs time.
 */
final class Joints {
    private final Map<String, List<Way>> ways = new HashMap<>();
    private final Deque<BaseNode> passed = new ArrayDeque<>();
    private int marks;

    /** A way through the network: the places where facts come in that it needs, and a mark for each. */
    private record Way(List<BaseNode> places, Joint.Way way) {
        int[] marks(BaseNode place) {
            return IntStream.range(0, places.size())
                    .filter(i -> places.get(i).equals(place))
                    .map(i -> way.needs()[i])
                    .toArray();
        }
    }

    private Joints() {}

    static Joints of(Compiled compiled) {
        var joints = new Joints();
        compiled.roots().forEach(root -> joints.begin(root, isNothing(root)));
        return joints;
    }

    /** What a rule begins with that begins with what isn't there. */
    private static boolean isNothing(ObjectTypeNode root) {
        return root.getObjectType() instanceof ClassObjectType type
                && InitialFact.class.isAssignableFrom(type.getClassType());
    }

    private void begin(ObjectSource source, boolean nothing) {
        for (var sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaNode alpha) {
                begin(alpha, nothing);
            } else if (sink instanceof LeftInputAdapterNode first) {
                through(first, nothing ? null : first);
            }
        }
    }

    private void through(LeftTupleSource source, @Nullable BaseNode place) {
        if (place != null) {
            passed.addLast(place);
        }
        for (var sink : source.getSinkPropagator().getSinks()) {
            if (sink instanceof RuleTerminalNode end) {
                var rule = end.getRule();
                ways.computeIfAbsent(Draft.key(rule.getPackageName(), rule.getName()), any -> new ArrayList<>())
                        .add(way());
            } else if (sink instanceof LeftTupleSource next) {
                through(next, needed(next));
            }
        }
        if (place != null) {
            passed.removeLast();
        }
    }

    private Way way() {
        var needs = IntStream.range(marks, marks + passed.size()).toArray();
        marks += needs.length;
        return new Way(List.copyOf(passed), new Joint.Way(needs));
    }

    /** Where the fact comes in without which it doesn't go on there. */
    private static @Nullable BaseNode needed(LeftTupleSource next) {
        return (next instanceof JoinNode || next instanceof ExistsNode)
                        && !(((BetaNode) next).getRightInput().getParent() instanceof TupleToObjectNode)
                ? ((BetaNode) next).getRightInput()
                : null;
    }

    /** What a fact that gets there is to the rule. */
    Joint at(BaseNode place, Rule rule) {
        var all = ways.getOrDefault(rule.key(), List.of());
        return all.isEmpty()
                ? new Joint(new int[0], new Joint.Way[] {Joint.Way.ALWAYS})
                : new Joint(
                        all.stream()
                                .flatMapToInt(way -> IntStream.of(way.marks(place)))
                                .toArray(),
                        all.stream().map(Way::way).toArray(Joint.Way[]::new));
    }

    /** Whether some rule can come true without any fact. */
    boolean anyNeedsNothing() {
        return ways.values().stream()
                .flatMap(List::stream)
                .anyMatch(way -> way.places().isEmpty());
    }
}
