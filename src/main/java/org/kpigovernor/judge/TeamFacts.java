package org.kpigovernor.judge;

import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.facts.Heap;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;

/** All facts about one team: what it is governed by, the series of its KPIs, and how single things lie beside their lines. */
public record TeamFacts(TeamSet set, List<Series> series, List<Heap> heaps) {
    /** One whose single things weren't looked at. */
    public TeamFacts(TeamSet set, List<Series> series) {
        this(set, series, List.of());
    }

    /** The same with what was found of single things. */
    TeamFacts with(List<Heap> found) {
        return new TeamFacts(set, series, found);
    }

    /** What the team is governed by; KPIs that the book doesn't define are left out. */
    public static TeamSet set(Team team, Catalogue catalogue) {
        return new TeamSet(
                team,
                team.kpis().stream()
                        .flatMap(kpi -> catalogue.kpi(kpi).stream())
                        .map(kpi -> new KpiUse(team, kpi, catalogue.priority(kpi.id(), team.kind())))
                        .toList());
    }

    Stream<Object> all() {
        return Stream.of(Stream.of(set), set.uses().stream(), series.stream(), heaps.stream())
                .flatMap(facts -> facts);
    }
}
