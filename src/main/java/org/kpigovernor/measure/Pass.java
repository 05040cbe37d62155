package org.kpigovernor.measure;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.measure.Observations.Touch;

/**
 * One pass from touched things to stale readings: what is known of them, what that changes for other things, what all of those
 * contribute now, and which readings that makes stale.
 */
final class Pass {
    private final MeasureStore store;
    private final Terms terms;
    private final Map<String, Instant> touched;
    private final Map<String, List<Event>> observed;

    Pass(MeasureStore store, Terms terms, List<Touch> touches) {
        this.store = store;
        this.terms = terms;
        this.touched = touches.stream()
                .collect(Collectors.toMap(
                        Touch::thing, Touch::since, (one, other) -> one.isBefore(other) ? one : other));
        this.observed = store.observations().of(touched.keySet());
    }

    /** Returns whether anything was touched, or pushes joined. */
    boolean run() {
        var deployments = new DeploymentUpdate(store.deployments(), terms).apply(of(Thing.DEPLOYMENT));
        var moved = new ChainUpdate(store.pushes(), store.chain()).apply();
        var affected = affected(deployments, moved);
        var requests = new RequestUpdate(store, terms).apply(of(Thing.PULL_REQUEST), affected, moved);
        var incidents = new IncidentUpdate(store, terms).apply(of(Thing.INCIDENT), affected);

        var harvest = new HashMap<>(simple());
        harvest.putAll(new IncidentHarvest(store, terms).of(touchedIncidents(incidents)));
        harvest.putAll(new DeploymentHarvest(store, terms).of(touchedDeployments(deployments, requests, incidents)));
        harvest.putAll(new RequestHarvest(store, terms).of(touchedRequests(requests, deployments)));
        harvest.putAll(new IssueHarvest(store, terms)
                .of(of(Thing.WORK_ITEM), of(Thing.SPRINT).keySet(), touched));
        new Bookkeeping(store, terms).enter(harvest);
        return !touched.isEmpty() || !moved.isEmpty();
    }

    /** Deployments that changed, and those whose commits have another place on a default branch than before. */
    private Set<FinishedDeployment> affected(
            Change<FinishedDeployment> deployments, Map<Repository, Set<String>> moved) {
        var affected = deployments.all();
        moved.forEach((repository, shas) -> affected.addAll(store.deployments().ofCommits(repository, shas)));
        return affected;
    }

    /** What things contribute that depend on nothing else. */
    private Map<String, List<Contribution>> simple() {
        var harvest = new HashMap<String, List<Contribution>>();
        of(Thing.BUILD).forEach((thing, builds) -> harvest.put(thing, build(thing, only(Build.class, builds))));
        of(Thing.MEASUREMENT)
                .forEach((thing, values) ->
                        harvest.put(thing, MeasurementKpis.of(thing, only(Measurement.class, values), terms)));
        return harvest;
    }

    /** The latest observation of an attempt counts. */
    private List<Contribution> build(String thing, List<Build> observed) {
        var build = observed.get(observed.size() - 1);
        var team = terms.belonging().ofProject(build.source(), build.project());
        return team == null
                ? List.of()
                : terms.recipes().harvest(BuildRecord.KIND, new BuildRecord(build), thing, team, null);
    }

    /** Incidents that were observed and, where that counts, those that follow another deployment than before. */
    private Map<String, List<Event>> touchedIncidents(Change<KnownIncident> incidents) {
        var events = of(Thing.INCIDENT);
        if (terms.incidentsFollow()) {
            var others = incidents.things(KnownIncident::thing);
            others.removeAll(events.keySet());
            events.putAll(store.observations().of(others));
        }
        return events;
    }

    private Set<String> touchedDeployments(
            Change<FinishedDeployment> deployments, Change<MergedRequest> requests, Change<KnownIncident> incidents) {
        var things = new HashSet<>(of(Thing.DEPLOYMENT).keySet());
        things.addAll(deployments.things(FinishedDeployment::thing));
        things.addAll(DeploymentHarvest.carriersOf(requests, terms.countsRequests()));
        things.addAll(DeploymentHarvest.blamedBy(incidents));
        return things;
    }

    /** Pull requests that were observed, whose deployments changed, or to whose branch somebody pushed. */
    private Map<String, List<Event>> touchedRequests(
            Change<MergedRequest> requests, Change<FinishedDeployment> deployments) {
        var others = requests.things(MergedRequest::thing);
        if (terms.linksPrevious()) {
            var changed = deployments.things(FinishedDeployment::thing);
            store.requests().linkedTo(changed).forEach(request -> others.add(request.thing()));
        }
        var branches = touched.keySet().stream().filter(Thing.PUSH::isKindOf).collect(Collectors.toSet());
        store.requests().fromBranches(branches).forEach(request -> others.add(request.thing()));
        var events = of(Thing.PULL_REQUEST);
        others.removeAll(events.keySet());
        events.putAll(store.observations().of(others));
        return events;
    }

    private Map<String, List<Event>> of(Thing kind) {
        var events = new HashMap<>(observed);
        events.keySet().removeIf(thing -> !kind.isKindOf(thing));
        return events;
    }

    /** The events of one kind, in their order. */
    static <E extends Event> List<E> only(Class<E> kind, List<Event> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
