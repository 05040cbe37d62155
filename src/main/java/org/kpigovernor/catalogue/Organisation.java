package org.kpigovernor.catalogue;

import java.util.List;
import java.util.Optional;

/** The teams and the sources that feed them, as {@code config/} says. */
public record Organisation(List<Team> teams, Sources sources) {
    public Optional<Team> team(String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }
}
