package org.kpigovernor.judge.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;

/** A fact: a team is governed by a KPI. Its fields are the methods, without the brackets. */
public record KpiUse(Team of, KpiDefinition definition, Priority binding) {
    public String team() {
        Patience.check();
        return of.id();
    }

    /** The kind of team, such as {@code platform}. */
    public String kind() {
        return of.kind();
    }

    public String kpi() {
        Patience.check();
        return definition.id();
    }

    public String name() {
        return definition.name();
    }

    public String unit() {
        return definition.unit();
    }

    /** {@code leading}, {@code lagging} or {@code outcome}. */
    public String tier() {
        return Spelling.of(definition.tier());
    }

    public String category() {
        return definition.category();
    }

    public Set<String> tags() {
        return definition.tags();
    }

    public String objective() {
        return definition.objective();
    }

    /** The KPI that guards it, empty if none. */
    public String counter() {
        return definition.counter();
    }

    public String priority() {
        return Spelling.of(binding);
    }

    public boolean hasOwner() {
        return of.ownerOf(kpi()) != null;
    }

    public boolean hasTarget() {
        return target() != null;
    }

    public boolean hasBaseline() {
        var target = target();
        return target != null && target.baseline() != null;
    }

    public boolean hasDate() {
        var target = target();
        return target != null && target.by() != null;
    }

    /** Whether the team is also governed by the KPI that guards this one. */
    public boolean guarded() {
        return of.kpis().contains(counter());
    }

    private @Nullable Target target() {
        return of.targets().get(kpi());
    }
}
