package org.kpigovernor.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.catalogue.Absence;
import org.kpigovernor.catalogue.People;
import org.kpigovernor.catalogue.Person;

/** Finds who gets what somebody would get, and when: that person, or while they are away whoever stands in for them. */
record Reach(People people, Holds holds, CaseStory story, Instant asOf) {
    /**
     * Who was found.
     *
     * @param person null when all are away
     * @param timing when that person is told, or when the first of those away would be
     * @param away those who aren't there, in the order in which they stand in for each other
     */
    record Found(@Nullable Person person, Timing timing, List<StandIn> away) {
        @Nullable
        StandIn insteadOf() {
            return away.isEmpty() ? null : away.get(0);
        }
    }

    /**
     * Along the chain of deputies.
     *
     * @param due when each of them would be told
     * @param told whether that is over, so that what holds news back now doesn't matter
     */
    Found find(String mail, Function<Person, Instant> due, boolean told) {
        var away = new ArrayList<StandIn>();
        var first = timing(people.person(mail), due, told);
        var seen = new HashSet<String>();
        @Nullable String next = mail;
        while (next != null && seen.add(next.toLowerCase(Locale.ROOT))) {
            var person = people.person(next);
            var timing = timing(person, due, told);
            var absence = absence(person, timing);
            if (absence.isEmpty()) {
                return new Found(person, timing, List.copyOf(away));
            }
            away.add(new StandIn(person, absence.get()));
            next = person.deputy();
        }
        return new Found(null, first, List.copyOf(away));
    }

    /** On the day on which the person was to be told, or on the later one on which that happens. */
    private Optional<Absence> absence(Person person, Timing timing) {
        var planned = Objects.requireNonNullElse(timing.began(), timing.due());
        return Stream.of(planned, later(planned, Objects.requireNonNullElse(timing.at(), asOf)))
                .map(moment -> moment.atZone(person.zone(story.team())).toLocalDate())
                .flatMap(day -> person.absence(day).stream())
                .findFirst();
    }

    Timing timing(Person person, Function<Person, Instant> due, boolean told) {
        var then = due.apply(person);
        var held = new ArrayList<Hold>();
        var began = afterHolds(person, then, held);
        if (began == null || told) {
            return new Timing(then, began, began, List.copyOf(held));
        }
        var at = began.isBefore(asOf) ? afterHolds(person, asOf, held) : began;
        return new Timing(then, began, at, List.copyOf(held));
    }

    /** The first moment at which nothing holds news back; null when nobody knows. */
    private @Nullable Instant afterHolds(Person person, Instant from, List<Hold> held) {
        @Nullable Instant moment = from;
        while (moment != null) {
            var hold = holds.at(story.subject(), story.team(), person.mail(), moment);
            if (hold.isEmpty()) {
                return moment;
            }
            held.add(hold.get());
            moment = hold.get().until();
        }
        return null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
