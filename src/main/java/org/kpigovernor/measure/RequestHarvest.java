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
import org.kpigovernor.measure.MergedRequest.Link;

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
        var before = terms.linksPrevious() ? before(deployed.values()) : Map.<String, Instant>of();
        var branches = branches(lives.values());
        var harvest = new HashMap<String, List<Contribution>>();
        lives.forEach((thing, life) -> {
            var link = Optional.ofNullable(deployed.get(thing));
            var record = new RequestRecord(
                    life,
                    firstCommit(life, branches),
                    link.map(Link::finishedAt),
                    link.map(Link::deployment).map(before::get));
            harvest.put(thing, of(thing, record));
        });
        return harvest;
    }

    private List<Contribution> of(String thing, RequestRecord record) {
        var latest = record.life().latest();
        var team = terms.belonging().ofProject(latest.source(), latest.repository());
        return team == null
                ? List.of()
                : terms.recipes()
                        .harvest(
                                RequestRecord.KIND,
                                record,
                                thing,
                                team,
                                latest.author().key());
    }

    /** The first successful deployment of each. */
    private Map<String, Link> deployed(Collection<String> things) {
        var deployed = new HashMap<String, Link>();
        for (var request : store.requests().find(things)) {
            if (request.firstSucceeded() != null) {
                deployed.put(request.thing(), request.firstSucceeded());
            }
        }
        return deployed;
    }

    /** When the success before each of these finished. */
    private Map<String, Instant> before(Collection<Link> deployed) {
        var before = new HashMap<String, Instant>();
        store.deployments()
                .find(deployed.stream().map(Link::deployment).collect(Collectors.toSet()))
                .forEach(one -> Optional.ofNullable(one.previous())
                        .ifPresent(link -> before.put(one.thing(), link.finishedAt())));
        return before;
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
        return Stream.concat(life.firstListedCommit().stream(), firstPushed(life, branches).stream())
                .min(naturalOrder());
    }

    private static Optional<Instant> firstPushed(PullRequestLife life, Map<String, HeadBranch> branches) {
        @Nullable HeadBranch branch = life.showsCommits() ? branches.get(life.headBranch()) : null;
        return branch == null
                ? Optional.empty()
                : branch.firstAuthored(life.heads(), life.mergedAt().orElse(null));
    }
}
