package org.kpigovernor.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.kpigovernor.catalogue.Holidays;

/**
 * Reads a calendar ({@code .ics}, RFC 5545): each of its all-day events is a holiday, also one that comes again every year.
 * Events at a time of day are none, and neither are cancelled ones.
 */
final class CalendarFile {
    private static final String HINT = "export the calendar again as iCalendar (.ics)";

    private final Document document;
    private final List<String> lines;
    private final Set<LocalDate> days = new HashSet<>();

    private CalendarFile(Document document, List<String> lines) {
        this.document = document;
        this.lines = lines;
    }

    static Holidays read(ConfigFolder folder, String name) {
        var document = new Document("config/" + name, folder.problems());
        var file = new CalendarFile(document, folder.text(name).lines().toList());
        if (folder.isSound(name)) {
            file.read();
        }
        return new Holidays(file.days);
    }

    private void read() {
        try {
            // lines end as the standard wants them, whatever tool saved the file
            var calendar = new CalendarBuilder().build(new StringReader(String.join("\r\n", lines) + "\r\n"));
            addAll(calendar.<VEvent>getComponents(Component.VEVENT));
        } catch (ParserException broken) {
            document.wrong(broken.getLineNo(), "can't be read as a calendar: " + reason(broken), HINT);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be read", e);
        }
    }

    private void addAll(List<VEvent> events) {
        var moved = AllDayEvent.moved(events);
        for (int i = 0; i < events.size(); i++) {
            add(events.get(i), i, moved);
        }
        if (days.isEmpty() && events.stream().allMatch(AllDayEvent::hasStart)) {
            document.wrong(
                    0,
                    "has no all-day event, so no holiday",
                    "a holiday's DTSTART is a day: DTSTART;VALUE=DATE:20261003");
        }
    }

    private void add(VEvent event, int index, Set<AllDayEvent.Occurrence> moved) {
        if (!AllDayEvent.hasStart(event)) {
            document.wrong(
                    line(index),
                    "this event has no DTSTART that can be read",
                    "give it its day: DTSTART;VALUE=DATE:20261003");
            return;
        }
        try {
            AllDayEvent.of(event).ifPresent(allDay -> days.addAll(allDay.days(moved)));
        } catch (RuntimeException broken) { // the library checks some values only when they are used
            document.wrong(line(index), "this event can't be read: " + broken.getMessage(), HINT);
        }
    }

    /** The line on which the event with that index begins, from 1. */
    private int line(int index) {
        var events = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equalsIgnoreCase("BEGIN:VEVENT") && events++ == index) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String reason(ParserException broken) {
        var cause = broken.getCause() == null ? broken : broken.getCause();
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName())
                .replaceFirst("^Error at line \\d+: ?", "");
    }
}
