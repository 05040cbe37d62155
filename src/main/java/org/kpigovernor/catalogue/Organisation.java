package org.kpigovernor.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The teams and the sources that feed them, as {@code config/} says.
 *
 * @param departures the last day of those who have left or will leave, by mail address
 */
public record Organisation(List<Team> teams, Sources sources, Map<String, LocalDate> departures) {
    /** One that nobody has left. */
    public Organisation(List<Team> teams, Sources sources) {
        this(teams, sources, Map.of());
    }

    public Optional<Team> team(String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }
}
