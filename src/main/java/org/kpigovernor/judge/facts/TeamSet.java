package org.kpigovernor.judge.facts;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Team;

/** A fact: all that a team is governed by. Its fields are the methods, without the brackets. */
public record TeamSet(Team of, List<KpiUse> uses) {
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

    private Set<String> all(Function<KpiUse, String> field) {
        return uses.stream().map(field).collect(Collectors.toUnmodifiableSet());
    }
}
