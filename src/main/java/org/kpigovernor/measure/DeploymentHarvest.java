package org.kpigovernor.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What deployments contribute now: those that changed, and those whose incidents or pull requests did. */
final class DeploymentHarvest {
    private final MeasureStore store;
    private final Terms terms;

    DeploymentHarvest(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    Map<String, List<Contribution>> of(Collection<String> deployments) {
        var links = links(deployments);
        var harvest = new HashMap<String, List<Contribution>>();
        deployments.forEach(thing -> harvest.put(thing, List.of()));
        store.deployments().find(deployments).forEach(one -> harvest.put(one.thing(), of(one, links)));
        return harvest;
    }

    /** What other things say of deployments. */
    private record Links(Set<String> blamed, Set<String> last, Set<String> unplanned, Map<String, Integer> requests) {}

    private Links links(Collection<String> deployments) {
        return new Links(
                store.incidents().blamed(deployments),
                terms.linksLast() ? store.incidents().last(deployments) : Set.of(),
                store.requests().carryingUnplanned(deployments),
                terms.countsRequests() ? requests(deployments) : Map.of());
    }

    /** How many pull requests each of them contains first. */
    private Map<String, Integer> requests(Collection<String> deployments) {
        var requests = new HashMap<String, Integer>();
        store.requests().linkedTo(deployments).stream()
                .map(MergedRequest::firstFinished)
                .filter(Objects::nonNull)
                .forEach(link -> requests.merge(link.deployment(), 1, Integer::sum));
        return requests;
    }

    private List<Contribution> of(FinishedDeployment one, Links links) {
        var team = terms.belonging().ofProject(one.source(), one.project());
        var record = new DeploymentRecord(
                one,
                links.blamed.contains(one.thing()),
                links.last.contains(one.thing()),
                links.unplanned.contains(one.thing()),
                links.requests.getOrDefault(one.thing(), 0));
        return team == null
                ? List.of()
                : terms.recipes().harvest(DeploymentRecord.KIND, record, one.thing(), team, null);
    }

    /** The deployments that contain a pull request first, or did: an unplanned fix, or any. */
    static Set<String> carriersOf(Change<MergedRequest> requests, boolean any) {
        return requests.all().stream()
                .filter(request -> any || request.unplanned())
                .map(MergedRequest::firstFinished)
                .filter(Objects::nonNull)
                .map(MergedRequest.Link::deployment)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The deployments that incidents are blamed on or follow, or did. */
    static Set<String> blamedBy(Change<KnownIncident> incidents) {
        return incidents.all().stream()
                .flatMap(incident -> Stream.of(
                        Optional.ofNullable(incident.blamed()),
                        Optional.ofNullable(incident.last()).map(MergedRequest.Link::deployment)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
