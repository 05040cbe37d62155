package org.kpigovernor.judge.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Team;

/**
 * A fact: all that a team is governed by. Its fields are the methods, without the brackets.
 *
 * @param healthFall by how many points the team's health score of the last 4 weeks lies below that of the 12 weeks before; 0 if it doesn't
 */
public record TeamSet(Team of, List<KpiUse> uses, double healthFall) {
    private static final Map<String, Set<String>> SIDES = new LinkedHashMap<>();

    static {
        SIDES.put("delivery speed", Set.of("delivery speed"));
        SIDES.put("quality", Set.of("quality", "data"));
        SIDES.put("reliability", Set.of("reliability", "operations"));
        SIDES.put("team health", Set.of("team health"));
    }

    public TeamSet(Team of, List<KpiUse> uses) {
        this(of, uses, 0);
    }

    public String team() {
        Patience.check();
        return of.id();
    }

    /** The kind of team, such as {@code platform}. */
    public String kind() {
        return of.kind();
    }

    public List<String> kpis() {
        return of.kpis();
    }

    /** How many KPIs there are. */
    public int size() {
        return of.kpis().size();
    }

    public boolean hasOwner() {
        return of.owner() != null;
    }

    /** KPIs that nobody owns. */
    public List<String> ownerless() {
        return of.kpis().stream().filter(kpi -> of.ownerOf(kpi) == null).toList();
    }

    public int ownerlessCount() {
        return ownerless().size();
    }

    public boolean hasManager() {
        return of.manager() != null;
    }

    public Set<String> tiers() {
        return all(KpiUse::tier);
    }

    public Set<String> categories() {
        return all(KpiUse::category);
    }

    public Set<String> priorities() {
        return all(KpiUse::priority);
    }

    /** How many of them ever had a reading. */
    public int measuredCount() {
        return count(use -> use.usage().everMeasured());
    }

    /** Of delivery speed, quality, reliability and team health, the sides that no KPI looks at. */
    public List<String> missing() {
        return SIDES.entrySet().stream()
                .filter(side -> Collections.disjoint(side.getValue(), categories()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public int missingCount() {
        return missing().size();
    }

    public int leadingCount() {
        return count(use -> use.tier().equals("leading"));
    }

    /** Lagging ones and outcomes: what confirms. */
    public int laggingCount() {
        return count(use -> !use.tier().equals("leading"));
    }

    public int nonNegotiableCount() {
        return count(use -> use.binding() == Priority.NON_NEGOTIABLE);
    }

    /** How many different priorities there are. */
    public int priorityCount() {
        return priorities().size();
    }

    private int count(Predicate<KpiUse> which) {
        return (int) uses.stream().filter(which).count();
    }

    private Set<String> all(Function<KpiUse, String> field) {
        return uses.stream().map(field).collect(Collectors.toUnmodifiableSet());
    }
}
