package org.kpigovernor.measure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;

/** What incidents contribute now. */
final class IncidentHarvest {
    private final MeasureStore store;
    private final Terms terms;

    IncidentHarvest(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    /** From all moments of each. */
    Map<String, List<Contribution>> of(Map<String, List<Event>> observed) {
        var known = terms.incidentsFollow()
                ? store.incidents().find(observed.keySet()).stream()
                        .collect(Collectors.toMap(KnownIncident::thing, Function.identity()))
                : Map.<String, KnownIncident>of();
        var harvest = new HashMap<String, List<Contribution>>();
        observed.forEach((thing, moments) ->
                harvest.put(thing, of(thing, IncidentLife.of(Pass.only(Incident.class, moments)), known.get(thing))));
        return harvest;
    }

    private List<Contribution> of(String thing, IncidentLife life, @Nullable KnownIncident known) {
        var team = terms.belonging().ofService(life.source(), life.service());
        return team == null
                ? List.of()
                : terms.recipes()
                        .harvest(
                                IncidentRecord.KIND,
                                new IncidentRecord(
                                        life, team, known != null && known.blamed() != null, lastDeployment(known)),
                                thing,
                                team,
                                null);
    }

    private static Optional<Instant> lastDeployment(@Nullable KnownIncident known) {
        return Optional.ofNullable(known).map(KnownIncident::last).map(MergedRequest.Link::finishedAt);
    }
}
