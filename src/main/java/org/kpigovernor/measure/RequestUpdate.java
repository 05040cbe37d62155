package org.kpigovernor.measure;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.events.Event;

/** Brings what is known of merged pull requests up to date, and which deployments contain them first. */
final class RequestUpdate {
    private final MeasureStore store;
    private final Terms terms;
    private final Map<String, MergedRequest> before = new HashMap<>();
    private final Map<String, MergedRequest> toLink = new HashMap<>();

    RequestUpdate(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    /**
     * @param observed observations by pull request
     * @param deployments those that changed, and those whose commits did
     * @param moved commits by repository whose place on the default branch changed
     */
    Change<MergedRequest> apply(
            Map<String, List<Event>> observed,
            Set<FinishedDeployment> deployments,
            Map<Repository, Set<String>> moved) {
        fold(observed);
        moved.forEach((repository, shas) -> link(store.requests().ofCommits(repository, shas)));
        linkWhatCanChange(deployments);
        var change = Change.between(before.values(), Containment.linkAll(store, toLink.values()));
        store.requests().replace(change.things(MergedRequest::thing), change.come());
        return change;
    }

    /** Observed requests, with the links that they had so far. */
    private void fold(Map<String, List<Event>> observed) {
        store.requests().find(observed.keySet()).forEach(request -> before.put(request.thing(), request));
        observed.forEach((thing, events) -> PullRequestLife.of(events)
                .flatMap(life -> merged(thing, life))
                .ifPresent(request -> toLink.put(thing, request)));
    }

    private Optional<MergedRequest> merged(String thing, PullRequestLife life) {
        var latest = life.latest();
        return life.mergedAt()
                .map(merged -> new MergedRequest(
                        thing,
                        latest.source(),
                        latest.repository(),
                        life.headBranch(),
                        latest.toDefaultBranch(),
                        merged,
                        life.mergeCommit(),
                        isUnplanned(life),
                        null,
                        null));
    }

    private boolean isUnplanned(PullRequestLife life) {
        var latest = life.latest();
        var pattern = terms.reworkPattern();
        boolean counts = !latest.author().bot() || terms.botsFix();
        return counts
                && (pattern.matcher(latest.headBranch()).find()
                        || latest.labels().stream()
                                .anyMatch(label -> pattern.matcher(label).find()));
    }

    /** Requests that one of these deployments contains first, or might now. */
    private void linkWhatCanChange(Collection<FinishedDeployment> candidates) {
        link(store.requests()
                .linkedTo(candidates.stream().map(FinishedDeployment::thing).collect(Collectors.toSet())));
        Containment.byRepository(store, candidates).forEach((repository, deployments) -> {
            earliest(deployments, false)
                    .ifPresent(finish -> link(store.requests().notFinishedBefore(repository, finish)));
            earliest(deployments, true)
                    .ifPresent(finish -> link(store.requests().notSucceededBefore(repository, finish)));
        });
    }

    private static Optional<Instant> earliest(List<FinishedDeployment> deployments, boolean succeeded) {
        return deployments.stream()
                .filter(deployment -> deployment.succeeded() || !succeeded)
                .map(FinishedDeployment::finishedAt)
                .min(naturalOrder());
    }

    /** Requests that weren't observed now are before what they are; what was observed stays as it was folded. */
    private void link(Collection<MergedRequest> requests) {
        var folded = new HashSet<>(before.keySet());
        folded.addAll(toLink.keySet());
        requests.stream().filter(request -> !folded.contains(request.thing())).forEach(request -> {
            before.put(request.thing(), request);
            toLink.put(request.thing(), request);
        });
    }
}
