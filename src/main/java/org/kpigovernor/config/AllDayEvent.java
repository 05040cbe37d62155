package org.kpigovernor.config;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.RRule;

/**
 * An event of whole days in a calendar.
 *
 * @param length how many days each occurrence is long
 */
record AllDayEvent(VEvent event, LocalDate start, long length) {
    /** Far enough back for a history that is imported, and ahead for whoever runs this; a rule without an end is cut there. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** One day on which an event would have happened. */
    record Occurrence(String event, Temporal start) {}

    static boolean hasStart(VEvent event) {
        return date(event, Property.DTSTART).isPresent();
    }

    /** Empty for an event at a time of day, and for a cancelled one. */
    static Optional<AllDayEvent> of(VEvent event) {
        boolean cancelled = event.getProperty(Property.STATUS).stream()
                .anyMatch(status -> status.getValue().equalsIgnoreCase("CANCELLED"));
        return date(event, Property.DTSTART)
                .filter(start -> !cancelled)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .map(start -> new AllDayEvent(event, start, length(event, start)));
    }

    /** The occurrences that other events stand for, by RECURRENCE-ID: cancelled, or moved to another day. */
    static Set<Occurrence> moved(List<VEvent> events) {
        return events.stream()
                .flatMap(event ->
                        date(event, Property.RECURRENCE_ID).map(day -> new Occurrence(id(event), day)).stream())
                .collect(Collectors.toSet());
    }

    Set<LocalDate> days(Set<Occurrence> moved) {
        var except = dates(Property.EXDATE).toList();
        boolean itself = date(event, Property.RECURRENCE_ID).isPresent();
        return starts().filter(day -> !except.contains(day))
                .filter(day -> itself || !moved.contains(new Occurrence(id(event), day)))
                .flatMap(day -> day.datesUntil(day.plusDays(length)))
                .collect(Collectors.toSet());
    }

    private Stream<LocalDate> starts() {
        Stream<LocalDate> recurring = event.getProperties(Property.RRULE).stream()
                .flatMap(rule -> ((RRule<LocalDate>) rule).getRecur().getDates(start, FIRST, LAST).stream());
        return Stream.of(Stream.of(start), recurring, dates(Property.RDATE)).flatMap(days -> days);
    }

    private Stream<LocalDate> dates(String property) {
        return event.getProperties(property).stream()
                .flatMap(list -> ((DateListProperty<?>) list).getDates().stream())
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }

    /** At least one: calendars exist whose events end on the day on which they start. */
    private static long length(VEvent event, LocalDate start) {
        var end = date(event, Property.DTEND)
                .or(() ->
                        event.<Duration>getProperty(Property.DURATION).map(length -> start.plus(length.getDuration())));
        return end.filter(LocalDate.class::isInstance)
                .map(day -> Math.max(1, ((LocalDate) day).toEpochDay() - start.toEpochDay()))
                .orElse(1L);
    }

    private static String id(VEvent event) {
        return event.getProperty(Property.UID).map(Property::getValue).orElse("");
    }

    private static Optional<Temporal> date(VEvent event, String property) {
        return event.<DateProperty<?>>getProperty(property).map(DateProperty::getDate);
    }
}
