package org.kpigovernor.judge;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;

/** Ordinary teams. */
final class Teams {
    private static final WorkingHours HOURS = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    private Teams() {}

    static Team product(String id, String... kpis) {
        return team(id, "product", Map.of(), kpis);
    }

    static Team team(String id, String kind, Map<String, Target> targets, String... kpis) {
        return new Team(
                id,
                id,
                kind,
                ZoneId.of("Europe/Berlin"),
                HOURS,
                id + "-owner@example.com",
                null,
                null,
                List.of(kpis),
                Map.of(),
                targets);
    }
}
