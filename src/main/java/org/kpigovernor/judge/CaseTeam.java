package org.kpigovernor.judge;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.judge.files.YamlMap;

/** Makes a team of a case: what it doesn't say is that of an ordinary one. */
final class CaseTeam {
    private static final Set<String> WORDS =
            Set.of("id", "kind", "owner", "manager", "head", "kpis", "owners", "targets", "healthFall");
    private static final Set<String> TARGET = Set.of("value", "baseline", "since", "by", "aim");
    private static final WorkingHours OFFICE_HOURS = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    private CaseTeam() {}

    static Team of(YamlMap given, List<String> kpis) {
        given.only(WORDS);
        return new Team(
                given.text("id", "a-team"),
                "A team",
                given.text("kind", "product"),
                ZoneOffset.UTC,
                OFFICE_HOURS,
                person(given, "owner"),
                person(given, "manager"),
                given.text("head"),
                kpis,
                given.map("owners").texts(),
                targets(given.map("targets")));
    }

    /** Somebody is there unless the case says {@code owner: null}. */
    private static @Nullable String person(YamlMap team, String role) {
        return team.has(role) ? team.text(role) : role + "@example.com";
    }

    private static Map<String, Target> targets(YamlMap given) {
        var targets = new HashMap<String, Target>();
        for (var kpi : given.keys()) {
            targets.put(kpi, target(given.map(kpi)));
        }
        return targets;
    }

    private static Target target(YamlMap given) {
        given.only(TARGET);
        return new Target(
                given.number("value", 0),
                given.has("baseline") ? given.number("baseline", 0) : null,
                given.day("by"),
                given.day("since"),
                given.text("aim", ""));
    }
}
