package org.kpigovernor.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The teams, the sources that feed them, and the people whom they name, as {@code config/} says. */
public record Organisation(List<Team> teams, Sources sources, People people) {
    /** One of whose people nothing is known. */
    public Organisation(List<Team> teams, Sources sources) {
        this(teams, sources, People.NONE);
    }

    /**
     * One of whose people only that is known.
     *
     * @param departures the last day of those who have left or will leave, by mail address
     */
    public Organisation(List<Team> teams, Sources sources, Map<String, LocalDate> departures) {
        this(
                teams,
                sources,
                People.of(departures.entrySet().stream()
                        .map(gone -> new Person(
                                gone.getKey(), gone.getKey(), null, null, null, null, List.of(), gone.getValue()))
                        .collect(Collectors.toList())));
    }

    public Optional<Team> team(String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** The last day of those who have left or will leave, by mail address in small letters. */
    public Map<String, LocalDate> departures() {
        return people.departures();
    }
}
