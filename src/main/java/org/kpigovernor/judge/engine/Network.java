package org.kpigovernor.judge.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.core.common.BaseNode;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSource;
import org.jspecify.annotations.Nullable;

/**
 * The part of Drools' network that looks at one fact at a time. Its conditions, which rules share, are asked directly: a fact that no other
 * will be joined with needs neither a working memory nor an agenda, and those cost ten times as much as the conditions.
 */
final class Network {
    private final Map<Class<?>, Node> roots;
    private final Class<?>[] types;
    private final Root[] rootOf;

    private Network(Map<Class<?>, Node> roots) {
        this.roots = Map.copyOf(roots);
        var kinds = List.copyOf(this.roots.entrySet());
        this.types = kinds.stream().map(Map.Entry::getKey).toArray(Class<?>[]::new);
        this.rootOf = kinds.stream().map(kind -> new Root(kind.getValue())).toArray(Root[]::new);
    }

    /**
     * Of what Drools compiled.
     *
     * @param rules by their keys; others are left out
     * @param joints null where each rule looks at one fact
     */
    static Network of(Compiled compiled, Map<String, Rule> rules, @Nullable Joints joints) {
        var reading = new Reading(rules, joints, compiled.resolver());
        var roots = new HashMap<Class<?>, Node>();
        compiled.roots().forEach(root -> {
            if (root.getObjectType() instanceof ClassObjectType type) {
                roots.put(type.getClassType(), reading.node(null, root));
            }
        });
        return new Network(roots);
    }

    /** Reads Drools' nodes. */
    private record Reading(
            Map<String, Rule> rules, @Nullable Joints joints, ReteEvaluator resolver) {
        Node node(@Nullable Condition condition, ObjectSource source) {
            var sinks = List.of(source.getObjectSinkPropagator().getSinks());
            return new Node(
                    condition,
                    sinks.stream()
                            .filter(sink -> !(sink instanceof AlphaNode))
                            .flatMap(sink -> ends((BaseNode) sink))
                            .toList(),
                    sinks.stream()
                            .filter(AlphaNode.class::isInstance)
                            .map(AlphaNode.class::cast)
                            .map(alpha -> node(new Condition(alpha.getConstraint(), resolver), alpha))
                            .toList());
        }

        private Stream<End> ends(BaseNode sink) {
            return Stream.of(sink.getAssociatedRules())
                    .map(rule -> rules.get(Draft.key(rule.getPackageName(), rule.getName())))
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(rule -> new End(rule, joints == null ? null : joints.at(sink, rule)));
        }
    }

    /** This and another as one, where what both ask is asked once. */
    Network and(Network other) {
        var both = new HashMap<>(roots);
        other.roots.forEach((type, root) -> both.merge(type, root, Node::and));
        return new Network(both);
    }

    /** The same without some rules, and without conditions that only they have. */
    Network without(Predicate<Rule> gone) {
        var kept = new HashMap<Class<?>, Node>();
        roots.forEach((type, root) -> kept.put(type, root.without(gone)));
        return new Network(kept);
    }

    private static void pass(Root root, Match match) {
        try {
            root.pass(match);
        } catch (RuntimeException e) {
            match.failed();
            throw e;
        }
    }

    /** Calls back for each rule whose conditions the fact meets; a condition that can't be asked is thrown. */
    void match(Object fact, Match match) {
        var type = fact.getClass();
        for (int i = 0; i < types.length; i++) { // there are so few that any map costs more
            if (types[i] == type) {
                match.begin(fact);
                pass(rootOf[i], match);
                return;
            }
        }
    }
}
