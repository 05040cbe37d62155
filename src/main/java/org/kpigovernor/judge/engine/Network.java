package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.util.index.ConstraintTypeOperator;
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
    private static final Node[] NONE = {};

    private final Map<Class<?>, Node> roots;
    private final ReteEvaluator resolver;

    private Network(Map<Class<?>, Node> roots, ReteEvaluator resolver) {
        this.roots = new IdentityHashMap<>(roots);
        this.resolver = resolver;
    }

    /** What is found below a condition: rules by their keys. */
    static Network of(Compiled compiled, Map<String, Rule> rules) {
        var roots = new HashMap<Class<?>, Node>();
        compiled.roots().forEach(root -> {
            if (root.getObjectType() instanceof ClassObjectType type) {
                roots.put(type.getClassType(), node(null, root, rules));
            }
        });
        return new Network(roots, compiled.resolver());
    }

    private static Node node(
            @Nullable AlphaNodeFieldConstraint constraint, ObjectSource source, Map<String, Rule> rules) {
        var sinks = source.getObjectSinkPropagator().getSinks();
        var children = Stream.of(sinks)
                .filter(AlphaNode.class::isInstance)
                .map(AlphaNode.class::cast)
                .map(alpha -> node(alpha.getConstraint(), alpha, rules))
                .toArray(Node[]::new);
        var ends = Stream.of(sinks).filter(sink -> !(sink instanceof AlphaNode)).toList();
        var found = ends.stream()
                .flatMap(sink -> rules(((BaseNode) sink), rules))
                .distinct()
                .toArray(Rule[]::new);
        return new Node(constraint, Hashed.of(children), found, children);
    }

    private static Stream<Rule> rules(BaseNode node, Map<String, Rule> rules) {
        return Stream.of(node.getAssociatedRules())
                .map(rule -> rules.get(Draft.key(rule.getPackageName(), rule.getName())))
                .filter(Objects::nonNull);
    }

    /** The same without some rules, and without conditions that only they have. */
    Network without(Predicate<Rule> gone) {
        var kept = new HashMap<Class<?>, Node>();
        roots.forEach((type, root) -> kept.put(type, root.without(gone)));
        return new Network(kept, resolver);
    }

    /** Calls back for each rule whose conditions the fact meets; a condition that can't be asked is thrown with its rules. */
    void match(Object fact, Match match) {
        var root = roots.get(fact.getClass());
        if (root != null) {
            match.begin(fact);
            root.pass(match, resolver);
        }
    }

    /**
     * A condition, and what is asked or said where it holds.
     *
     * @param hashed the children of which one at most can hold, found at once
     */
    static final class Node {
        private final @Nullable AlphaNodeFieldConstraint constraint;
        private final Hashed[] hashed;
        private final Rule[] rules;
        private final Node[] children;
        private final Node[] others;

        Node(@Nullable AlphaNodeFieldConstraint constraint, Hashed[] hashed, Rule[] rules, Node[] children) {
            this.constraint = constraint;
            this.hashed = hashed;
            this.rules = rules;
            this.children = children;
            this.others = Stream.of(children)
                    .filter(child -> Stream.of(hashed).noneMatch(group -> group.has(child)))
                    .toArray(Node[]::new);
        }

        private void pass(Match match, ReteEvaluator resolver) {
            for (var rule : rules) {
                match.found(rule);
            }
            for (var group : hashed) {
                var child = group.find(match.fact(), resolver);
                if (child != null) {
                    child.pass(match, resolver);
                }
            }
            for (var child : others) {
                if (child.holds(match, resolver)) {
                    child.pass(match, resolver);
                }
            }
        }

        private boolean holds(Match match, ReteEvaluator resolver) {
            match.at(this);
            return Objects.requireNonNull(constraint).isAllowed(match.handle(), resolver);
        }

        /** Of this condition and of all below it. */
        List<Rule> allRules() {
            return Stream.concat(Stream.of(rules), Stream.of(children).flatMap(child -> child.allRules().stream()))
                    .toList();
        }

        private Node without(Predicate<Rule> gone) {
            var kept = Stream.of(children)
                    .map(child -> child.without(gone))
                    .filter(child -> child.rules.length > 0 || child.children.length > 0)
                    .toArray(Node[]::new);
            var left = Stream.of(rules).filter(gone.negate()).toArray(Rule[]::new);
            return new Node(constraint, Hashed.of(kept), left, kept);
        }
    }

    /** Conditions that compare one field with different texts. */
    private record Hashed(ReadAccessor field, Map<Object, Node> byValue) {
        private static final int WORTHWHILE = 3;

        static Hashed[] of(Node[] children) {
            var groups = new LinkedHashMap<Integer, List<Node>>();
            for (var child : children) {
                if (child.constraint instanceof IndexableConstraint equal && isText(equal)) {
                    groups.computeIfAbsent(equal.getFieldExtractor().getIndex(), any -> new ArrayList<>())
                            .add(child);
                }
            }
            return groups.values().stream()
                    .filter(group -> group.size() >= WORTHWHILE)
                    .map(Hashed::of)
                    .toArray(Hashed[]::new);
        }

        private static boolean isText(IndexableConstraint constraint) {
            return constraint.getConstraintType() == ConstraintTypeOperator.EQUAL
                    && !constraint.isUnification()
                    && constraint.getField() != null
                    && constraint.getField().getValue() instanceof String
                    && constraint.getFieldExtractor() != null
                    && constraint.getFieldExtractor().getExtractToClass() == String.class;
        }

        private static Hashed of(List<Node> group) {
            var byValue = new HashMap<Object, Node>();
            group.forEach(node -> byValue.put(equal(node).getField().getValue(), node));
            return new Hashed(equal(group.get(0)).getFieldExtractor(), Map.copyOf(byValue));
        }

        private static IndexableConstraint equal(Node node) {
            return (IndexableConstraint) Objects.requireNonNull(node.constraint);
        }

        boolean has(Node node) {
            return byValue.containsValue(node);
        }

        @Nullable
        Node find(Object fact, ReteEvaluator resolver) {
            var value = field.getValue(resolver, fact);
            return value == null ? null : byValue.get(value);
        }
    }
}
