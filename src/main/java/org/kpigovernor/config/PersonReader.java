package org.kpigovernor.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Absence;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Person;

/** Reads one person's entry. */
record PersonReader(Calendars calendars) {
    /** Empty when the entry doesn't say who it is about. */
    Optional<Person> read(Mapping entry) {
        entry.only("mail", "name", "zone", "working-hours", "calendar", "deputy", "away", "left");
        var words = new Words(text(entry, "mail"), text(entry, "name"), text(entry, "deputy"));
        Constraints.check(entry, words);
        var away = entry.items("away").stream()
                .flatMap(item -> absence(item).stream())
                .toList();
        var left = day(entry, "left");
        return Optional.ofNullable(words.mail)
                .map(mail -> new Person(
                        mail,
                        Objects.requireNonNullElse(words.name, mail),
                        entry.get("zone").flatMap(zone -> zone.as(Texts::zone)).orElse(null),
                        entry.get("working-hours")
                                .flatMap(hours -> hours.as(Days::workingHours))
                                .orElse(null),
                        entry.get("calendar").isPresent() ? calendars.of(entry, Holidays.NONE) : null,
                        words.deputy,
                        away,
                        left.orElse(null)));
    }

    private static @Nullable String text(Mapping entry, String key) {
        return entry.text(key).orElse(null);
    }

    private static Optional<Absence> absence(Value item) {
        var entry = item.mapping().only("from", "to");
        List.of("from", "to").stream()
                .filter(key -> entry.get(key).isEmpty())
                .forEach(key -> item.wrong(
                        "`" + key + "` of `away` is missing",
                        "write { from: 2026-12-21, to: 2027-01-03 }, both days included"));
        var from = day(entry, "from");
        var to = day(entry, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            item.wrong("`away` ends on " + to.get() + ", before it begins on " + from.get(), "exchange the two days");
            return Optional.empty();
        }
        return from.flatMap(first -> to.map(last -> new Absence(first, last)));
    }

    private static Optional<LocalDate> day(Mapping entry, String key) {
        return entry.get(key).flatMap(day -> day.as(Texts::date));
    }

    /** What must look like something. */
    @SuppressWarnings("MultipleNullnessAnnotations") // what may be null until it is checked mustn't be afterwards
    private record Words(
            @NotNull(message = "is missing — write it as name@example.com") @Mail @Nullable
            String mail,

            @Pattern(regexp = "[^\\p{Cntrl}]{1,100}", message = "must be one line of at most 100 characters") @Nullable
            String name,

            @Mail @Nullable String deputy) {}
}
