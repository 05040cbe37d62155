package org.kpigovernor.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.People;
import org.kpigovernor.catalogue.Person;
import org.kpigovernor.catalogue.Team;

/** Reads {@code people.yaml}: when people work, when they are away and who stands in for them, and who has left. */
final class PeopleFile {
    static final String NAME = "people.yaml";

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Value> deputies = new LinkedHashMap<>();

    private PeopleFile() {}

    /** Nothing is known of anybody while there is no such file. */
    static People read(ConfigFolder folder, Calendars calendars, List<Team> teams) {
        var file = new PeopleFile();
        if (folder.has(NAME)) {
            var reader = new PersonReader(calendars);
            folder.open(NAME).only("people").items("people").forEach(person -> file.add(person.mapping(), reader));
            file.checkDeputies(teams);
        }
        return People.of(file.people.values());
    }

    private void add(Mapping entry, PersonReader reader) {
        reader.read(entry).ifPresent(person -> {
            var key = key(person.mail());
            if (people.putIfAbsent(key, person) != null) {
                entry.place().wrong("`" + person.mail() + "` is listed twice", "keep one of them");
            } else {
                entry.get("deputy").ifPresent(value -> deputies.put(key, value));
            }
        });
    }

    private void checkDeputies(List<Team> teams) {
        var known = new TreeSet<>(people.keySet());
        teams.stream().flatMap(PeopleFile::named).map(PeopleFile::key).forEach(known::add);
        deputies.forEach((mail, value) -> value.text().map(PeopleFile::key).ifPresent(deputy -> {
            if (deputy.contains("@") && !known.contains(deputy)) {
                value.wrong(
                        "`deputy` `" + deputy + "` is nobody whom this file or teams.yaml names",
                        Nearest.hint(deputy, known, "list them here too, with at least `mail`"));
            }
        }));
        deputies.keySet().forEach(this::checkNoCircle);
    }

    /** Told once, at the first of those in it. */
    private void checkNoCircle(String first) {
        var chain = new ArrayList<String>(List.of(first));
        for (var next = deputyOf(first);
                next != null && !chain.subList(1, chain.size()).contains(next);
                next = deputyOf(next)) {
            chain.add(next);
            if (next.equals(first)) {
                tellCircle(chain);
                return;
            }
        }
    }

    private void tellCircle(List<String> chain) {
        var inIt = Set.copyOf(chain);
        var first = people.keySet().stream().filter(inIt::contains).findFirst().orElse("");
        var value = deputies.get(chain.get(0));
        if (value != null && first.equals(chain.get(0))) {
            value.wrong(
                    "people stand in for each other in a circle: " + String.join(" → ", chain),
                    "leave the last one without a `deputy`");
        }
    }

    private @Nullable String deputyOf(String mail) {
        var person = people.get(mail);
        return person == null || person.deputy() == null ? null : key(person.deputy());
    }

    private static Stream<String> named(Team team) {
        return Stream.concat(
                Stream.of(
                                Optional.ofNullable(team.owner()),
                                Optional.ofNullable(team.manager()),
                                Optional.ofNullable(team.head()))
                        .flatMap(Optional::stream),
                team.owners().values().stream());
    }

    private static String key(String mail) {
        return mail.toLowerCase(Locale.ROOT);
    }
}
