package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.judge.facts.Heap;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.judge.facts.TeamTarget;
import org.kpigovernor.judge.facts.TeamTrends;
import org.kpigovernor.judge.facts.Usage;
import org.kpigovernor.judge.files.RuleCase;
import org.kpigovernor.judge.files.YamlMap;
import org.kpigovernor.signals.PileUp;

/** Makes the facts of a case: what it doesn't say is that of an ordinary team and a calm series. */
final class CaseFacts {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 6);
    private static final Set<String> HEAP =
            Set.of("kpi", "what", "line", "justBelow", "justAbove", "earlierBelow", "earlierAbove");

    private final Catalogue catalogue;

    CaseFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    TeamFacts of(RuleCase given) {
        var set = set(given);
        var series = given.series().stream()
                .flatMap(one -> set.uses().stream()
                        .filter(use -> use.kpi().equals(one.text("kpi", "")))
                        .map(use -> series(use, one)))
                .toList();
        var linked = SeriesFacts.linked(series);
        var today = Objects.requireNonNullElse(given.more().day("today"), TODAY);
        var facts = new ArrayList<Object>(TeamTarget.of(set, linked, today));
        facts.add(TeamTrends.of(set, linked));
        facts.addAll(heaps(given, set));
        return TeamFacts.and(set, linked, facts).with(Together.facts(teams(given, set), people(given), today));
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

    private static Map<String, LocalDate> people(RuleCase given) {
        var people = given.more().map("people");
        var departures = new HashMap<String, LocalDate>();
        people.keys().forEach(mail -> {
            var day = people.day(mail);
            if (day != null) {
                departures.put(mail, day);
            }
        });
        return departures;
    }

    /** The team that the case is about, and the others that it names. */
    private List<TeamFacts> teams(RuleCase given, TeamSet set) {
        var others = given.more().maps("teams").stream()
                .map(team -> TeamFacts.set(CaseTeam.of(team, team.list("kpis")), catalogue));
        return Stream.concat(Stream.of(set), others)
                .map(one -> new TeamFacts(one, List.of()))
                .toList();
    }

    private TeamSet set(RuleCase given) {
        var team = CaseTeam.of(given.team(), kpis(given));
        var uses = team.kpis().stream()
                .flatMap(kpi -> catalogue.kpi(kpi).stream())
                .map(kpi -> uses(given)
                        .filter(use -> use.text("kpi", "").equals(kpi.id()))
                        .findFirst()
                        .map(use -> new CaseUse(catalogue, use).of(team, kpi))
                        .orElseGet(() -> KpiUse.of(team, kpi, catalogue, Usage.ORDINARY)))
                .toList();
        return new TeamSet(team, uses, given.team().number("healthFall", 0));
    }

    private Series series(KpiUse use, YamlMap given) {
        return new CaseSeries(use, catalogue.threshold(use.kpi(), use.of())).of(given);
    }

    private static Stream<YamlMap> uses(RuleCase given) {
        return given.more().maps("uses").stream();
    }

    /** Those that the team names; without that, those whose series or use is given. */
    static List<String> kpis(RuleCase given) {
        return given.team().has("kpis")
                ? given.team().list("kpis")
                : Stream.of(given.series().stream(), uses(given), given.heaps().stream())
                        .flatMap(maps -> maps)
                        .map(one -> one.text("kpi", ""))
                        .distinct()
                        .toList();
    }
}
