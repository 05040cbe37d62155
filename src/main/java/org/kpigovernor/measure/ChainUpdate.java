package org.kpigovernor.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Joins new pushes to the chains of their repositories. */
final class ChainUpdate {
    private static final int AT_ONCE = 5_000;

    private final Pushes pushes;
    private final ChainNodes nodes;

    ChainUpdate(Pushes pushes, ChainNodes nodes) {
        this.pushes = pushes;
        this.nodes = nodes;
    }

    /** The commits, by repository, whose order with others changed; no repository if there are no new pushes. */
    Map<Repository, Set<String>> apply() {
        var moved = new HashMap<Repository, Set<String>>();
        var unchained = pushes.unchained(AT_ONCE);
        unchained.stream()
                .map(Pushes.Unchained::push)
                .collect(Collectors.groupingBy(push -> new Repository(push.source(), push.repository())))
                .forEach((repository, fresh) -> moved.put(repository, extend(repository, fresh)));
        pushes.chained(unchained);
        return moved;
    }

    private Set<String> extend(Repository repository, List<BranchPush> fresh) {
        var chain = new Chain(nodes, repository);
        if (chain.extend(fresh)) {
            return chain.moved();
        }
        var anew = new Chain(nodes, repository);
        anew.rebuild(pushes.toDefault(repository));
        return anew.moved();
    }
}
