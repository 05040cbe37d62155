package org.kpigovernor.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.judge.facts.Departure;
import org.kpigovernor.judge.facts.KpiAcrossTeams;

/** Adds what is about several teams to the facts of one of them, so that it is judged once. */
final class Together {
    private Together() {}

    static List<TeamFacts> of(List<TeamFacts> teams, Organisation organisation, Instant asOf) {
        if (teams.isEmpty()) {
            return teams;
        }
        var complete = new ArrayList<>(teams);
        complete.set(0, teams.get(0).with(facts(teams, organisation.departures(), day(asOf))));
        return complete;
    }

    static List<Object> facts(List<TeamFacts> teams, Map<String, LocalDate> departures, LocalDate today) {
        var sets = teams.stream().map(TeamFacts::set).toList();
        var facts = new ArrayList<Object>(KpiAcrossTeams.of(sets, today));
        facts.addAll(Departure.of(sets, departures, today));
        return facts;
    }

    /** Definitions and people belong to no team's zone. */
    private static LocalDate day(Instant asOf) {
        return asOf.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
