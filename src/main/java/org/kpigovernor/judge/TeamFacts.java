package org.kpigovernor.judge;

import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;

/** All facts about one team: what it is governed by, and the series of its KPIs. */
public record TeamFacts(TeamSet set, List<Series> series) {
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
        return Stream.of(Stream.of(set), set.uses().stream(), series.stream()).flatMap(facts -> facts);
    }
}
