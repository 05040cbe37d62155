package org.kpigovernor.judge.facts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;

/**
 * A fact: a team is governed by a KPI. Its fields are the methods, without the brackets.
 *
 * @param unspecific what the definition leaves open, such as {@code a percentage that doesn't say of what}; empty if it is specific
 */
public record KpiUse(Team of, KpiDefinition definition, Priority binding, Ties ties, Usage usage, String unspecific)
        implements InTeam {
    public KpiUse(Team of, KpiDefinition definition, Priority binding, Ties ties, Usage usage) {
        this(of, definition, binding, ties, usage, Wording.gap(definition.unit(), definition.formula()));
    }

    /** As the catalogue ties it. */
    public static KpiUse of(Team team, KpiDefinition kpi, Catalogue catalogue, Usage usage) {
        return new KpiUse(team, kpi, catalogue.priority(kpi.id(), team.kind()), Ties.of(team, kpi, catalogue), usage);
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

    public String formula() {
        return definition.formula();
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

    /** {@code daily}, {@code weekly}, {@code monthly} or {@code quarterly}. */
    public String cadence() {
        return definition.cadence();
    }

    /** {@code events} or {@code measurements}. */
    public String source() {
        return definition.source();
    }

    /** The objective that it serves, empty if none. */
    public String objective() {
        return definition.objective();
    }

    /** Names of the objectives that it traces to, its own first. */
    public List<String> objectives() {
        return ties.objectives();
    }

    /** Whether these lead up to one that the organisation sets itself. */
    public boolean tracesToTop() {
        return ties.tracesToTop();
    }

    /** Names of the team's objectives that this KPI pulls away from. */
    public List<String> contradicts() {
        return ties.contradicts();
    }

    public int contradictsCount() {
        return ties.contradicts().size();
    }

    /** Whether the team also watches a leading KPI of the same objective or category. */
    public boolean hasLeading() {
        return !ties.leading().isEmpty();
    }

    /** A few leading KPIs of the same objective or category that the team could add. */
    public List<String> leadingChoices() {
        return ties.leadingChoices();
    }

    /** The KPI that guards it, empty if none. */
    public String counter() {
        return definition.counter();
    }

    /** Whether the team is also governed by the KPI that guards this one. */
    public boolean guarded() {
        return of.kpis().contains(counter());
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

    /** Whether an absolute limit binds it. */
    public boolean hasLimit() {
        return ties.hasLimit();
    }

    /** Whether its readings go up nearly every week. */
    public boolean onlyGrows() {
        return usage.onlyGrows();
    }

    /** Weeks since its last reading; 52 is a year and more, or never. */
    public int silentWeeks() {
        return usage.silentWeeks();
    }

    /** Since when there is no reading, in words. */
    public String silence() {
        return usage.everMeasured() ? "no reading for " + silentWeeks() + " weeks" : "no reading so far";
    }

    /** For how many weeks the team has been getting reviews. */
    public int reviewedWeeks() {
        return usage.reviewedWeeks();
    }

    /** Cases that its verdicts opened in the last 13 weeks. */
    public int signals() {
        return usage.signals();
    }

    /** How many weeks ago the first of them opened. */
    public int oldestSignalWeeks() {
        return usage.oldestSignalWeeks();
    }

    /** What people did about it in the last 13 weeks: moves of its cases, and notes. */
    public int answers() {
        return usage.answers();
    }

    private @Nullable Target target() {
        return of.targets().get(kpi());
    }
}
