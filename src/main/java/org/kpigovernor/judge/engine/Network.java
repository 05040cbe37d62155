package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.base.InitialFact;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.core.common.BaseNode;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.jspecify.annotations.Nullable;

/**
 * The part of Drools' network that looks at one fact at a time. Its conditions, which rules share, are asked directly: a fact that no other
 * will be joined with needs neither a working memory nor an agenda, and those cost ten times as much as the conditions.
 */
final class Network {
    private final Map<Class<?>, Node> roots;
    private final Class<?>[] types;
    private final Node[] rootOf;
    private final ReteEvaluator resolver;

    private Network(Map<Class<?>, Node> roots, ReteEvaluator resolver) {
        this.roots = Map.copyOf(roots);
        this.types = this.roots.keySet().toArray(Class<?>[]::new);
        this.rootOf = Stream.of(types).map(this.roots::get).toArray(Node[]::new);
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
        var condition = constraint == null ? null : new Condition(constraint);
        return new Node(
                condition,
                Hashed.of(children),
                rules(ends.stream().filter(LeftInputAdapterNode.class::isInstance), rules),
                rules(ends.stream().filter(end -> !(end instanceof LeftInputAdapterNode)), rules),
                children);
    }

    private static Rule[] rules(Stream<ObjectSink> ends, Map<String, Rule> rules) {
        return ends.flatMap(end -> Stream.of(((BaseNode) end).getAssociatedRules()))
                .map(rule -> rules.get(Draft.key(rule.getPackageName(), rule.getName())))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Rule[]::new);
    }

    /** Numbers of the rules that don't begin with a fact, but with what isn't there; those are Drools' own business. */
    BitSet unbegun(Collection<Rule> rules) {
        var numbers = new BitSet();
        rules.forEach(rule -> numbers.set(rule.number()));
        roots.values().forEach(root -> root.clearBegun(numbers));
        roots.entrySet().stream()
                .filter(root -> InitialFact.class.isAssignableFrom(root.getKey()))
                .flatMap(root -> root.getValue().allRules().stream())
                .forEach(rule -> numbers.set(rule.number()));
        return numbers;
    }

    /** The same without some rules, and without conditions that only they have. */
    Network without(Predicate<Rule> gone) {
        var kept = new HashMap<Class<?>, Node>();
        roots.forEach((type, root) -> kept.put(type, root.without(gone)));
        return new Network(kept, resolver);
    }

    /** Calls back for each rule whose conditions the fact meets; a condition that can't be asked is thrown with its rules. */
    void match(Object fact, Match match) {
        var type = fact.getClass();
        for (int i = 0; i < types.length; i++) { // there are so few that any map costs more
            if (types[i] == type) {
                match.begin(fact);
                rootOf[i].pass(match, resolver);
                return;
            }
        }
    }

    /**
     * A condition, and what is asked or said where it holds.
     *
     * @param hashed the children of which one at most can hold, found at once
     * @param begins the rules that begin with such a fact
     * @param goesOn those that look at it beside another
     */
    static final class Node {
        private final @Nullable Condition condition;
        private final Hashed[] hashed;
        private final Rule[] begins;
        private final Rule[] goesOn;
        private final Node[] children;
        private final Node[] others;

        Node(@Nullable Condition condition, Hashed[] hashed, Rule[] begins, Rule[] goesOn, Node[] children) {
            this.condition = condition;
            this.hashed = hashed;
            this.begins = begins;
            this.goesOn = goesOn;
            this.children = children;
            this.others = Stream.of(children)
                    .filter(child -> Stream.of(hashed).noneMatch(group -> group.has(child)))
                    .toArray(Node[]::new);
        }

        private void pass(Match match, ReteEvaluator resolver) {
            for (var rule : begins) {
                match.found(rule, true);
            }
            for (var rule : goesOn) {
                match.found(rule, false);
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
            return Objects.requireNonNull(condition).holds(match.handle(), resolver);
        }

        private @Nullable AlphaNodeFieldConstraint constraint() {
            return condition == null ? null : condition.constraint();
        }

        /** Of this condition and of all below it. */
        List<Rule> allRules() {
            var below = Stream.of(children).flatMap(child -> child.allRules().stream());
            return Stream.concat(own(), below).toList();
        }

        private Stream<Rule> own() {
            return Stream.concat(Stream.of(begins), Stream.of(goesOn));
        }

        private void clearBegun(BitSet numbers) {
            Stream.of(begins).forEach(rule -> numbers.clear(rule.number()));
            Stream.of(children).forEach(child -> child.clearBegun(numbers));
        }

        private Node without(Predicate<Rule> gone) {
            var kept = Stream.of(children)
                    .map(child -> child.without(gone))
                    .filter(child ->
                            child.children.length > 0 || child.own().findAny().isPresent())
                    .toArray(Node[]::new);
            return new Node(condition, Hashed.of(kept), without(begins, gone), without(goesOn, gone), kept);
        }

        private static Rule[] without(Rule[] rules, Predicate<Rule> gone) {
            return Stream.of(rules).filter(gone.negate()).toArray(Rule[]::new);
        }
    }

    /** Conditions that compare one field with different texts. */
    private record Hashed(ReadAccessor field, Map<Object, Node> byValue) {
        private static final int WORTHWHILE = 3;

        static Hashed[] of(Node[] children) {
            var groups = new LinkedHashMap<String, List<Node>>();
            for (var child : children) {
                if (child.constraint() instanceof IndexableConstraint equal && isText(equal)) {
                    groups.computeIfAbsent(
                                    equal.getFieldExtractor().getNativeReadMethodName(), any -> new ArrayList<>())
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
            return (IndexableConstraint) Objects.requireNonNull(node.constraint());
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
