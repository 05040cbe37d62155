package org.kpigovernor.measure;

import java.time.Instant;
import java.util.List;
import org.kpigovernor.catalogue.Team;

/** What an incident contributes. */
final class IncidentKpis {
    private IncidentKpis() {}

    static List<Contribution> of(String thing, IncidentLife incident, Terms terms) {
        var team = terms.belonging().ofService(incident.source(), incident.service());
        if (team == null) {
            return List.of();
        }
        var harvest = new Harvest(thing, team, terms);
        incident.created().ifPresent(created -> created(harvest, incident, created, team));
        incident.resolved().ifPresent(resolved -> resolved(harvest, incident, resolved));
        return harvest.contributions();
    }

    private static void created(Harvest harvest, IncidentLife incident, Instant created, Team team) {
        harvest.count(Formula.INCIDENT_COUNT, created);
        incident.acknowledged()
                .ifPresent(acknowledged -> harvest.span(Formula.TIME_TO_ACKNOWLEDGE, created, created, acknowledged));
        if (!team.workingHours().contains(created.atZone(team.zone()))) {
            harvest.count(Formula.ON_CALL_BURDEN, created);
        }
    }

    private static void resolved(Harvest harvest, IncidentLife incident, Instant resolved) {
        incident.created().ifPresent(created -> harvest.span(Formula.MTTR, resolved, created, resolved));
        harvest.share(Formula.ALERT_NOISE, resolved, incident.acknowledged().isEmpty());
    }
}
