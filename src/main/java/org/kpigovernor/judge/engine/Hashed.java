package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.jspecify.annotations.Nullable;

/** Conditions that compare one field with different texts, as Drools has them: the one of them that may hold is found at once. */
record Hashed(ReadAccessor field, Map<Object, Node> byValue) {
    private static final int WORTHWHILE = 3;

    static Hashed[] of(List<Node> nodes) {
        var groups = new LinkedHashMap<Integer, List<Node>>();
        for (var node : nodes) {
            var equal = equal(node);
            if (equal != null && isText(equal)) {
                groups.computeIfAbsent(equal.getFieldExtractor().getIndex(), any -> new ArrayList<>())
                        .add(node);
            }
        }
        return groups.values().stream()
                .filter(group -> group.size() >= WORTHWHILE)
                .map(Hashed::ofField)
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

    private static Hashed ofField(List<Node> group) {
        var byValue = new HashMap<Object, Node>();
        group.forEach(node ->
                byValue.put(Objects.requireNonNull(equal(node)).getField().getValue(), node));
        return new Hashed(Objects.requireNonNull(equal(group.get(0))).getFieldExtractor(), Map.copyOf(byValue));
    }

    private static @Nullable IndexableConstraint equal(Node node) {
        var condition = node.condition();
        return condition != null && condition.constraint() instanceof IndexableConstraint equal ? equal : null;
    }

    boolean has(Node node) {
        return byValue.containsValue(node);
    }

    /** Goes on with the one of them that the fact meets. */
    void pass(Match match) {
        var value = field.getValue(match.fact());
        var node = value == null ? null : byValue.get(value);
        if (node != null) {
            match.through(node);
        }
    }
}
