package org.kpigovernor.measure;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;

/** Brings what is known of incidents up to date, and which deployments they are blamed on. */
final class IncidentUpdate {
    private final MeasureStore store;
    private final Terms terms;
    private final Map<String, KnownIncident> before = new HashMap<>();
    private final Map<String, KnownIncident> toJudge = new HashMap<>();

    IncidentUpdate(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    /**
     * @param observed moments by incident
     * @param deployments those that changed, and those whose commits did
     */
    Change<KnownIncident> apply(Map<String, List<Event>> observed, Set<FinishedDeployment> deployments) {
        fold(observed);
        judgeAgain(deployments);
        var blame = new Blame(store.deployments(), terms);
        var change = Change.between(before.values(), blame.judge(toJudge.values()));
        store.incidents().replace(change.things(KnownIncident::thing), change.come());
        return change;
    }

    private void fold(Map<String, List<Event>> observed) {
        store.incidents().find(observed.keySet()).forEach(incident -> before.put(incident.thing(), incident));
        observed.forEach((thing, moments) -> known(thing, IncidentLife.of(Pass.only(Incident.class, moments)))
                .ifPresent(incident -> toJudge.put(thing, incident)));
    }

    private static Optional<KnownIncident> known(String thing, IncidentLife life) {
        return life.created()
                .map(created -> new KnownIncident(thing, life.source(), life.service(), created, null, null));
    }

    /** Incidents that are blamed on one of these deployments, or might be now. */
    private void judgeAgain(Set<FinishedDeployment> deployments) {
        keep(store.incidents()
                .blamedOn(deployments.stream().map(FinishedDeployment::thing).collect(Collectors.toSet())));
        var finishes = deployments.stream()
                .filter(FinishedDeployment::succeeded)
                .map(FinishedDeployment::finishedAt)
                .sorted(naturalOrder())
                .toList();
        keep(store.incidents()
                .createdIn(runs(finishes).stream()
                        .map(run -> new KnownIncidents.Span(
                                run.get(0), run.get(run.size() - 1).plus(terms.blameWindow())))
                        .toList()));
        if (terms.linksLast()) {
            followAgain(deployments);
        }
    }

    /** Incidents that follow one of these deployments, or might now, however long after it they were created. */
    private void followAgain(Set<FinishedDeployment> deployments) {
        keep(store.incidents()
                .following(deployments.stream().map(FinishedDeployment::thing).collect(Collectors.toSet())));
        var byTeam = new HashMap<Team, List<Instant>>();
        for (var deployment : deployments) {
            var team = terms.belonging().ofProject(deployment.source(), deployment.project());
            if (team != null && deployment.succeeded()) {
                byTeam.computeIfAbsent(team, none -> new ArrayList<>()).add(deployment.finishedAt());
            }
        }
        byTeam.forEach((team, finishes) -> keep(store.incidents()
                .createdSince(
                        terms.belonging().servicesOf(team),
                        finishes.stream().min(naturalOrder()).orElseThrow(),
                        finishes.stream().max(naturalOrder()).orElseThrow())));
    }

    /** Finishes whose windows overlap are looked up together. */
    private List<List<Instant>> runs(List<Instant> finishes) {
        var runs = new ArrayList<List<Instant>>();
        Instant end = Instant.MIN;
        for (var finish : finishes) {
            if (finish.isAfter(end)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(finish);
            end = finish.plus(terms.blameWindow());
        }
        return runs;
    }

    private void keep(Collection<KnownIncident> incidents) {
        incidents.stream()
                .filter(incident -> !toJudge.containsKey(incident.thing()) && !before.containsKey(incident.thing()))
                .forEach(incident -> {
                    before.put(incident.thing(), incident);
                    toJudge.put(incident.thing(), incident);
                });
    }
}
