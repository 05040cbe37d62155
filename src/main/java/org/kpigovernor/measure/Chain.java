package org.kpigovernor.measure;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commits of one repository's default branch in order, joined from pushes that may arrive in any order: each push is an edge, edges
 * that meet join segments, and the smaller segment is renumbered. A forced push joins nothing, since what it leaves isn't contained in
 * what comes after it.
 *
 * <p>Where edges contradict each other (two pushes from or to one commit, a circle), the earliest of those that brought one commit wins, since it
 * is that commit's own link to its parent, then the earliest of the others. An edge that contradicts none
 * that was accepted gives the same chain whenever it comes; at one that does, the chain is built anew from all edges.
 */
final class Chain {
    private static final Comparator<BranchPush> EARLIEST = comparing((BranchPush push) -> !push.oneCommit())
            .thenComparing(BranchPush::observedAt)
            .thenComparing(push -> Objects.requireNonNullElse(push.before(), ""))
            .thenComparing(push -> Objects.requireNonNullElse(push.after(), ""));

    private final ChainNodes kept;
    private final Repository repository;
    private final Map<String, ChainNode> nodes = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, Long> added = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> moved = new HashSet<>();

    Chain(ChainNodes kept, Repository repository) {
        this.kept = kept;
        this.repository = repository;
    }

    /**
     * Joins new pushes to the chain.
     *
     * @return false, with nothing kept, if one contradicts what is known, so that the chain has to be built anew
     */
    boolean extend(Collection<BranchPush> pushes) {
        kept.find(repository, commits(pushes)).forEach(node -> nodes.put(node.sha(), node));
        if (!joinAll(pushes)) {
            return false;
        }
        kept.put(repository, changed.stream().map(this::node).toList());
        return true;
    }

    /** Builds the chain anew from all pushes. */
    void rebuild(Collection<BranchPush> all) {
        nodes.clear();
        sizes.clear();
        added.clear();
        kept.clear(repository);
        joinAll(all);
        moved.addAll(nodes.keySet());
        kept.put(repository, nodes.values());
    }

    /** The commits that are ordered with others than before, or now at all. */
    Set<String> moved() {
        return moved;
    }

    /** Joins in the order in which contradictions are decided; returns whether there were none. */
    private boolean joinAll(Collection<BranchPush> pushes) {
        commits(pushes).forEach(this::node);
        return pushes.stream()
                .filter(push -> !push.forced() && push.before() != null && push.after() != null)
                .sorted(EARLIEST)
                .map(push ->
                        join(node(Objects.requireNonNull(push.before())), node(Objects.requireNonNull(push.after()))))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean join(ChainNode before, ChainNode after) {
        if (after.sha().equals(before.next()) || after.sha().equals(before.sha())) {
            return true;
        }
        if (before.next() != null
                || after.previous() != null
                || before.segment().equals(after.segment())) {
            return false;
        }
        put(before.before(after.sha()));
        put(after.after(before.sha()));
        if (isAlone(after) || !isAlone(before) && size(before.segment()) >= size(after.segment())) {
            renumber(after.segment(), before.segment(), before.position() + 1 - after.position());
        } else {
            renumber(before.segment(), after.segment(), after.position() - 1 - before.position());
        }
        return true;
    }

    private void renumber(String from, String to, long offset) {
        long size = size(from);
        for (var node : members(from, size)) {
            put(node.at(to, node.position() + offset));
            moved.add(node.sha());
        }
        if (sizes.computeIfPresent(to, (segment, known) -> known + size) == null) {
            added.merge(to, size, Long::sum);
        }
        sizes.put(from, 0L);
    }

    private List<ChainNode> members(String segment, long size) {
        if (size == 1) {
            return List.of(node(segment));
        }
        kept.segment(repository, segment).forEach(node -> nodes.putIfAbsent(node.sha(), node));
        return nodes.values().stream()
                .filter(node -> node.segment().equals(segment))
                .toList();
    }

    private long size(String segment) {
        return sizes.computeIfAbsent(
                segment, unknown -> kept.size(repository, unknown) + added.getOrDefault(unknown, 0L));
    }

    /** Whether it is known to be alone in its segment: then nobody has to ask how many the other's are, which takes long to count. */
    private boolean isAlone(ChainNode node) {
        return sizes.getOrDefault(node.segment(), 0L) == 1;
    }

    /** A commit that isn't known is a segment of its own, named after it. */
    private ChainNode node(String sha) {
        var known = nodes.get(sha);
        if (known != null) {
            return known;
        }
        var alone = new ChainNode(sha, sha, 0, null, null);
        sizes.put(sha, 1L);
        moved.add(sha);
        put(alone);
        return alone;
    }

    private void put(ChainNode node) {
        nodes.put(node.sha(), node);
        changed.add(node.sha());
    }

    private static Set<String> commits(Collection<BranchPush> pushes) {
        return new ArrayList<>(pushes)
                .stream()
                        .flatMap(push -> Stream.of(push.before(), push.after()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }
}
