package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition on one fact, and what is asked or said where it holds; the first of a kind of fact has none. */
final class Node {
    private final @Nullable Condition condition;
    private final End[] ends;
    private final Node[] children;
    private final Hashed[] hashed;
    private final Node[] others;

    Node(@Nullable Condition condition, List<End> ends, List<Node> children) {
        this.condition = condition;
        this.ends = ends.toArray(End[]::new);
        this.children = children.toArray(Node[]::new);
        this.hashed = Hashed.of(children);
        this.others = children.stream()
                .filter(child -> Stream.of(hashed).noneMatch(group -> group.has(child)))
                .toArray(Node[]::new);
    }

    /** Goes on with a fact for which this condition holds. */
    void pass(Match match) {
        for (var end : ends) {
            match.meets(end);
        }
        for (var group : hashed) {
            group.pass(match);
        }
        for (var child : others) {
            if (child.holds(match)) {
                child.pass(match);
            }
        }
    }

    private boolean holds(Match match) {
        match.at(this);
        return Objects.requireNonNull(condition).holds(match.handle());
    }

    List<End> ends() {
        return List.of(ends);
    }

    List<Hashed> hashed() {
        return List.of(hashed);
    }

    /** The children that aren't found by hash. */
    List<Node> others() {
        return List.of(others);
    }

    /** Asks once more what couldn't be asked, so that whoever reads the failure knows what it was. */
    void askAgain(Match match) {
        Objects.requireNonNull(condition).constraint().isAllowed(match.handle(), condition.resolver());
    }

    @Nullable
    Condition condition() {
        return condition;
    }

    /** The rules of this condition and of all below it. */
    List<Rule> allRules() {
        var below = Stream.of(children).flatMap(child -> child.allRules().stream());
        return Stream.concat(Stream.of(ends).map(End::rule), below).toList();
    }

    /** This and another that asks the same, as one: what both go on with is asked once. */
    Node and(Node other) {
        var both = new ArrayList<>(List.of(children));
        for (var child : other.children) {
            int same = like(child, both);
            if (same < 0) {
                both.add(child);
            } else {
                both.set(same, both.get(same).and(child));
            }
        }
        return new Node(
                condition, Stream.of(ends, other.ends).flatMap(Stream::of).toList(), both);
    }

    private static int like(Node node, List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (Objects.requireNonNull(nodes.get(i).condition).isLike(Objects.requireNonNull(node.condition))) {
                return i;
            }
        }
        return -1;
    }

    /** The same without some rules, and without conditions that only they have. */
    Node without(Predicate<Rule> gone) {
        var kept = Stream.of(children)
                .map(child -> child.without(gone))
                .filter(child -> child.children.length > 0 || child.ends.length > 0)
                .toList();
        return new Node(
                condition, Stream.of(ends).filter(end -> !gone.test(end.rule())).toList(), kept);
    }
}
