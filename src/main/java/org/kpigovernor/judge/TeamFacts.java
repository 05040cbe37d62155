package org.kpigovernor.judge;

import java.util.List;
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

    /** Adds all facts about the team. */
    void addTo(List<Object> facts) {
        facts.add(set);
        facts.addAll(set.uses());
        facts.addAll(series);
    }
}
