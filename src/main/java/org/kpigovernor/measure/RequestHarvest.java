package org.kpigovernor.measure;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;

/** What pull requests contribute now. */
final class RequestHarvest {
    private final MeasureStore store;
    private final Terms terms;

    RequestHarvest(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    /** From all observations of each. */
    Map<String, List<Contribution>> of(Map<String, List<Event>> observed) {
        var lives = new HashMap<String, PullRequestLife>();
        observed.forEach((thing, events) -> PullRequestLife.of(events).ifPresent(life -> lives.put(thing, life)));
        var deployed = deployed(lives.keySet());
        var branches = branches(lives.values());
        var harvest = new HashMap<String, List<Contribution>>();
        lives.forEach((thing, life) -> harvest.put(
                thing, PullRequestKpis.of(thing, life, firstCommit(life, branches), deployed.get(thing), terms)));
        return harvest;
    }

    private Map<String, Instant> deployed(Collection<String> things) {
        var deployed = new HashMap<String, Instant>();
        for (var request : store.requests().find(things)) {
            if (request.firstSucceeded() != null) {
                deployed.put(request.thing(), request.firstSucceeded().finishedAt());
            }
        }
        return deployed;
    }

    private Map<String, HeadBranch> branches(Collection<PullRequestLife> lives) {
        var keys = lives.stream()
                .filter(PullRequestLife::showsCommits)
                .map(PullRequestLife::headBranch)
                .collect(Collectors.toSet());
        var branches = new HashMap<String, HeadBranch>();
        store.pushes().to(keys).stream()
                .collect(Collectors.groupingBy(BranchPush::branch))
                .forEach((branch, pushes) -> branches.put(branch, new HeadBranch(pushes)));
        return branches;
    }

    /** The earliest that either the list of its commits or the pushes to its branch tell. */
    private static Optional<Instant> firstCommit(PullRequestLife life, Map<String, HeadBranch> branches) {
        return Stream.concat(
                        life.firstListedCommit().stream(), firstPushed(life, branches).stream())
                .min(naturalOrder());
    }

    private static Optional<Instant> firstPushed(PullRequestLife life, Map<String, HeadBranch> branches) {
        @Nullable HeadBranch branch = life.showsCommits() ? branches.get(life.headBranch()) : null;
        return branch == null
                ? Optional.empty()
                : branch.firstAuthored(life.heads(), life.mergedAt().orElse(null));
    }
}
