package org.kpigovernor.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Sources.Service;

/**
 * Reads whose a project, board or service is, and knows the teams that there are.
 *
 * @param teams the ids of all teams; empty when none could be read, and then any will do
 */
record TeamMap(Set<String> teams) {
    /** Team id by what is mapped. */
    Map<String, String> read(Mapping mapping) {
        var byName = new LinkedHashMap<String, String>();
        mapping.entries()
                .values()
                .forEach(entry -> entry.value()
                        .text()
                        .ifPresent(team -> byName.put(entry.key().name(), checked(entry.value(), team))));
        return byName;
    }

    /** Services say their team alone, or {@code { team, repositories }}. */
    Map<String, Service> services(Mapping mapping) {
        var byId = new LinkedHashMap<String, Service>();
        mapping.entries().values().forEach(entry -> byId.put(entry.key().name(), service(entry.value())));
        return byId;
    }

    private Service service(Value value) {
        if (!value.isMapping()) {
            return new Service(checked(value, value.text().orElse("")), List.of());
        }
        var entry = value.mapping().only("team", "repositories");
        var team = entry.get("team");
        if (team.isEmpty()) {
            value.wrong("service `" + value.name() + "` has no `team`", "write { team: payments }");
        }
        var repositories = entry.get("repositories").map(Value::texts).orElse(List.of());
        return new Service(team.map(id -> checked(id, id.text().orElse(""))).orElse(""), repositories);
    }

    private String checked(Value place, String team) {
        if (isUnknown(team)) {
            place.wrong("there is no team `" + team + "`", hint(team));
        }
        return team;
    }

    boolean isUnknown(String team) {
        return !teams.isEmpty() && !teams.contains(team) && !team.isEmpty();
    }

    String hint(String team) {
        return Nearest.hint(team, teams, "add it to config/teams.yaml first");
    }
}
