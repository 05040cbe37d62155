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
 * A fact: all that a team is governed by. Its fields are the methods, without the brackets; what rules ask of all KPIs together is found
 * once.
 */
public final class TeamSet implements InTeam {
    private static final Map<String, Set<String>> SIDES = new LinkedHashMap<>();

    static {
        SIDES.put("delivery speed", Set.of("delivery speed"));
        SIDES.put("quality", Set.of("quality", "data"));
        SIDES.put("reliability", Set.of("reliability", "operations"));
        SIDES.put("team health", Set.of("team health"));
    }

    private final Team of;
    private final List<KpiUse> uses;
    private final double healthFall;
    private final List<String> ownerless;
    private final Set<String> tiers;
    private final Set<String> categories;
    private final Set<String> priorities;
    private final List<String> missing;
    private final int measuredCount;
    private final int leadingCount;
    private final int nonNegotiableCount;

    public TeamSet(Team of, List<KpiUse> uses) {
        this(of, uses, 0);
    }

    /**
     * All that a team is governed by.
     *
     * @param healthFall by how many points the team's health score of the last 4 weeks lies below that of the 12 weeks before; 0 if it
     *     doesn't
     */
    public TeamSet(Team of, List<KpiUse> uses, double healthFall) {
        this.of = of;
        this.uses = List.copyOf(uses);
        this.healthFall = healthFall;
        this.ownerless =
                of.kpis().stream().filter(kpi -> of.ownerOf(kpi) == null).toList();
        this.tiers = all(uses, KpiUse::tier);
        this.categories = all(uses, KpiUse::category);
        this.priorities = all(uses, KpiUse::priority);
        this.missing = missing(categories);
        this.measuredCount = count(uses, use -> use.usage().everMeasured());
        this.leadingCount = count(uses, use -> use.tier().equals("leading"));
        this.nonNegotiableCount = count(uses, use -> use.binding() == Priority.NON_NEGOTIABLE);
    }

    private static List<String> missing(Set<String> categories) {
        return SIDES.entrySet().stream()
                .filter(side -> Collections.disjoint(side.getValue(), categories))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int count(List<KpiUse> uses, Predicate<KpiUse> which) {
        return (int) uses.stream().filter(which).count();
    }

    private static Set<String> all(List<KpiUse> uses, Function<KpiUse, String> field) {
        return uses.stream().map(field).collect(Collectors.toUnmodifiableSet());
    }

    public Team of() {
        return of;
    }

    public List<KpiUse> uses() {
        return uses;
    }

    @Override
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
        return ownerless;
    }

    public int ownerlessCount() {
        return ownerless.size();
    }

    public boolean hasManager() {
        return of.manager() != null;
    }

    public Set<String> tiers() {
        return tiers;
    }

    public Set<String> categories() {
        return categories;
    }

    public Set<String> priorities() {
        return priorities;
    }

    /** How many of them ever had a reading. */
    public int measuredCount() {
        return measuredCount;
    }

    /** Of delivery speed, quality, reliability and team health, the sides that no KPI looks at. */
    public List<String> missing() {
        return missing;
    }

    public int missingCount() {
        return missing.size();
    }

    public int leadingCount() {
        return leadingCount;
    }

    /** Lagging ones and outcomes: what confirms. */
    public int laggingCount() {
        return uses.size() - leadingCount;
    }

    public int nonNegotiableCount() {
        return nonNegotiableCount;
    }

    /** How many different priorities there are. */
    public int priorityCount() {
        return priorities.size();
    }

    /** By how many points the health score of the last 4 weeks lies below that of the 12 weeks before; 0 if it doesn't. */
    public double healthFall() {
        return healthFall;
    }
}
