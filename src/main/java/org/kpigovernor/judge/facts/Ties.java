package org.kpigovernor.judge.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Objective;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Tier;

/**
 * What ties a KPI of a team to the rest of the catalogue.
 *
 * @param objectives names of the objectives that it traces to, its own first, the top one last
 * @param tracesToTop whether the last of them is one that the organisation sets itself
 * @param contradicts names of the team's objectives that it pulls away from
 * @param leading KPIs of the team that lead to it: leading ones of its objective or category
 * @param leadingChoices a few others of the catalogue that would
 * @param hasLimit whether an absolute limit binds it in this team
 */
public record Ties(
        List<String> objectives,
        boolean tracesToTop,
        List<String> contradicts,
        List<String> leading,
        List<String> leadingChoices,
        boolean hasLimit) {
    private static final int CHOICES = 3;

    static Ties of(Team team, KpiDefinition kpi, Catalogue catalogue) {
        var objectives = byId(catalogue.objectives());
        var chain = chain(kpi.objective(), objectives);
        var leading =
                catalogue.kpis().stream().filter(other -> leads(other, kpi)).toList();
        return new Ties(
                chain.stream().map(Objective::name).toList(),
                !chain.isEmpty() && chain.get(chain.size() - 1).isTop(),
                contradicted(team, kpi, catalogue, objectives),
                ids(leading.stream().filter(other -> team.kpis().contains(other.id()))),
                ids(leading.stream()
                        .filter(other -> !team.kpis().contains(other.id()))
                        .limit(CHOICES)),
                catalogue.threshold(kpi.id(), team).limit() != null);
    }

    private static boolean leads(KpiDefinition other, KpiDefinition kpi) {
        return other.tier() == Tier.LEADING
                && !other.id().equals(kpi.id())
                && (other.category().equals(kpi.category())
                        || (!kpi.objective().isEmpty() && other.objective().equals(kpi.objective())));
    }

    /** The objectives of all the team's KPIs, and what these serve, as far as they name this KPI. */
    private static List<String> contradicted(
            Team team, KpiDefinition kpi, Catalogue catalogue, Map<String, Objective> objectives) {
        return team.kpis().stream()
                .flatMap(other -> catalogue.kpi(other).stream())
                .flatMap(other -> chain(other.objective(), objectives).stream())
                .filter(objective -> objective.contradictedBy().contains(kpi.id()))
                .map(Objective::name)
                .distinct()
                .toList();
    }

    /** From an objective to the last one that it serves; the check of the tables allows no circle. */
    private static List<Objective> chain(String first, Map<String, Objective> objectives) {
        var chain = new ArrayList<Objective>();
        for (var at = objectives.get(first); at != null && !chain.contains(at); at = objectives.get(at.serves())) {
            chain.add(at);
        }
        return chain;
    }

    private static Map<String, Objective> byId(Collection<Objective> objectives) {
        return objectives.stream()
                .collect(Collectors.toMap(Objective::id, one -> one, (first, second) -> first, LinkedHashMap::new));
    }

    private static List<String> ids(Stream<KpiDefinition> kpis) {
        return kpis.map(KpiDefinition::id).toList();
    }
}
