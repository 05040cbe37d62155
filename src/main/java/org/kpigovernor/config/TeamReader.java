package org.kpigovernor.config;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;

/** Reads one team's entry. */
record TeamReader(TeamKpis kpis, Calendars calendars) {
    private static final ZoneId DEFAULT_ZONE = ZoneOffset.UTC;
    private static final Set<DayOfWeek> WORKING_WEEK = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final WorkingHours DEFAULT_HOURS =
            new WorkingHours(WORKING_WEEK, LocalTime.of(9, 0), LocalTime.of(17, 30));

    Team read(Value value) {
        var entry = value.mapping().only(TeamWords.keys("zone", "working-hours", "calendar", "kpis", "targets"));
        var words = words(entry);
        Constraints.check(entry, words);
        var id = Objects.requireNonNullElse(words.id(), "");
        return new Team(
                id,
                Objects.requireNonNullElse(words.name(), id),
                Objects.requireNonNullElse(words.kind(), "product"),
                entry.get("zone").flatMap(zone -> zone.as(Texts::zone)).orElse(DEFAULT_ZONE),
                workingHours(entry),
                words.owner(),
                words.manager(),
                words.head(),
                kpis.list(entry.items("kpis")),
                words.owners(),
                kpis.targets(entry.mapping("targets")),
                calendars.of(entry, Holidays.NONE));
    }

    private TeamWords words(Mapping entry) {
        return new TeamWords(
                entry.text("id").orElse(null),
                entry.text("name").orElse(null),
                entry.text("kind").orElse(null),
                entry.text("owner").orElse(null),
                entry.text("manager").orElse(null),
                entry.text("head").orElse(null),
                kpis.owners(entry.mapping("owners")));
    }

    private static WorkingHours workingHours(Mapping entry) {
        return entry.get("working-hours")
                .flatMap(hours -> hours.as(Days::workingHours))
                .orElse(DEFAULT_HOURS);
    }
}
