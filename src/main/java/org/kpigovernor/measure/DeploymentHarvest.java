package org.kpigovernor.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What deployments contribute now: those that changed, and those whose incidents or pull requests did. */
final class DeploymentHarvest {
    private final MeasureStore store;
    private final Terms terms;

    DeploymentHarvest(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    Map<String, List<Contribution>> of(Collection<String> deployments) {
        var blamed = store.incidents().blamed(deployments);
        var unplanned = store.requests().carryingUnplanned(deployments);
        var harvest = new HashMap<String, List<Contribution>>();
        deployments.forEach(thing -> harvest.put(thing, List.of()));
        store.deployments()
                .find(deployments)
                .forEach(one -> harvest.put(
                        one.thing(),
                        DeploymentKpis.of(one, blamed.contains(one.thing()), unplanned.contains(one.thing()), terms)));
        return harvest;
    }

    /** The deployments that contain an unplanned fix first, or did. */
    static Set<String> carriersOf(Change<MergedRequest> requests) {
        return requests.all().stream()
                .filter(MergedRequest::unplanned)
                .map(MergedRequest::firstFinished)
                .filter(Objects::nonNull)
                .map(MergedRequest.Link::deployment)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The deployments that incidents are blamed on, or were. */
    static Set<String> blamedBy(Change<KnownIncident> incidents) {
        return incidents.all().stream()
                .map(KnownIncident::blamed)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
