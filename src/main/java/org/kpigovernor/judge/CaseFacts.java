package org.kpigovernor.judge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.judge.facts.Heap;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.judge.files.RuleCase;
import org.kpigovernor.judge.files.YamlMap;
import org.kpigovernor.signals.PileUp;

/** Makes the facts of a case: what it doesn't say is that of an ordinary team and a calm series. */
final class CaseFacts {
    private static final Set<String> TEAM = Set.of("id", "kind", "owner", "manager", "kpis", "owners", "targets");
    private static final Set<String> HEAP =
            Set.of("kpi", "what", "line", "justBelow", "justAbove", "earlierBelow", "earlierAbove");
    private static final WorkingHours OFFICE_HOURS = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    private final Catalogue catalogue;

    CaseFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    TeamFacts of(RuleCase given) {
        given.team().only(TEAM);
        var set = TeamFacts.set(team(given), catalogue);
        var series = given.series().stream()
                .flatMap(one -> set.uses().stream()
                        .filter(use -> use.kpi().equals(one.text("kpi", "")))
                        .map(use -> series(use, one)))
                .toList();
        return new TeamFacts(set, SeriesFacts.linked(series), heaps(given, set));
    }

    private static List<Heap> heaps(RuleCase given, TeamSet set) {
        return given.heaps().stream()
                .flatMap(one -> set.uses().stream()
                        .filter(use -> use.kpi().equals(one.text("kpi", "")))
                        .map(use -> heap(use, one)))
                .toList();
    }

    private static Heap heap(KpiUse use, YamlMap given) {
        given.only(HEAP);
        var pile = new PileUp(
                (int) given.number("justBelow", 20),
                (int) given.number("justAbove", 20),
                (int) given.number("earlierBelow", 40),
                (int) given.number("earlierAbove", 40));
        return new Heap(
                use,
                given.text("what", "target"),
                given.number("line", 1),
                pile.below(),
                pile.above(),
                pile.earlierBelow(),
                pile.earlierAbove(),
                pile.expected(),
                pile.chance());
    }

    private org.kpigovernor.judge.facts.Series series(KpiUse use, YamlMap given) {
        return new CaseSeries(use, catalogue.threshold(use.kpi(), use.of())).of(given);
    }

    private static Team team(RuleCase given) {
        var team = given.team();
        return new Team(
                team.text("id", "a-team"),
                "A team",
                team.text("kind", "product"),
                ZoneOffset.UTC,
                OFFICE_HOURS,
                person(team, "owner"),
                person(team, "manager"),
                null,
                kpis(given),
                team.map("owners").texts(),
                targets(team.map("targets")));
    }

    /** Somebody is there unless the case says {@code owner: null}. */
    private static @Nullable String person(YamlMap team, String role) {
        return team.has(role) ? team.text(role) : role + "@example.com";
    }

    static List<String> kpis(RuleCase given) {
        return given.team().has("kpis")
                ? given.team().list("kpis")
                : Stream.concat(given.series().stream(), given.heaps().stream())
                        .map(one -> one.text("kpi", ""))
                        .distinct()
                        .toList();
    }

    private static Map<String, Target> targets(YamlMap given) {
        var targets = new HashMap<String, Target>();
        for (var kpi : given.keys()) {
            var target = given.map(kpi);
            var baseline = target.has("baseline") ? target.number("baseline", 0) : null;
            targets.put(kpi, new Target(target.number("value", 0), baseline, date(target.text("by"))));
        }
        return targets;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
