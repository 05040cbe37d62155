package org.kpigovernor.config;

import java.util.HashMap;
import java.util.Map;
import org.kpigovernor.catalogue.Holidays;

/** The calendars that entries name, each read once. */
final class Calendars {
    private final ConfigFolder folder;
    private final Map<String, Holidays> read = new HashMap<>();

    Calendars(ConfigFolder folder) {
        this.folder = folder;
    }

    /** The holidays of the entry's {@code calendar}, or these when it names none. */
    Holidays of(Mapping entry, Holidays otherwise) {
        return entry.get("calendar")
                .flatMap(value -> value.as(Texts::path).map(name -> holidays(value, name)))
                .orElse(otherwise);
    }

    private Holidays holidays(Value value, String name) {
        if (!folder.has(name)) {
            value.wrong(
                    "there is no calendar config/" + name,
                    "name an .ics file as it stands in config, such as calendars/berlin.ics");
            return Holidays.NONE;
        }
        return read.computeIfAbsent(name, wanted -> CalendarFile.read(folder, wanted));
    }
}
