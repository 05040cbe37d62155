package org.kpigovernor.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The people of whom more is known than their address. */
public record People(Map<String, Person> byMail) {
    /** Nothing is known of anybody. */
    public static final People NONE = new People(Map.of());

    public static People of(Collection<Person> people) {
        return new People(people.stream().collect(Collectors.toMap(person -> key(person.mail()), person -> person)));
    }

    /** Whoever has that address, whether it is written in small or capital letters. */
    public Person person(String mail) {
        var known = byMail.get(key(mail));
        return known == null ? Person.of(mail) : known;
    }

    /** The last day of those who have left or will leave, by mail address in small letters. */
    public Map<String, LocalDate> departures() {
        var departures = new TreeMap<String, LocalDate>();
        byMail.forEach((mail, person) -> {
            if (person.left() != null) {
                departures.put(mail, person.left());
            }
        });
        return departures;
    }

    private static String key(String mail) {
        return mail.toLowerCase(Locale.ROOT);
    }
}
