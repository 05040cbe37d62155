package org.kpigovernor.judge.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;

/**
 * A fact: a KPI and all the teams that are governed by it. Its fields are the methods, without the brackets.
 *
 * @param uses one a team, at least one
 * @param today the day on which it is judged
 */
public record KpiAcrossTeams(KpiDefinition definition, List<KpiUse> uses, LocalDate today) {
    /** One of each KPI that some team is governed by. */
    public static List<KpiAcrossTeams> of(Collection<TeamSet> sets, LocalDate today) {
        var byKpi = sets.stream()
                .flatMap(set -> set.uses().stream())
                .collect(Collectors.groupingBy(KpiUse::definition, LinkedHashMap::new, Collectors.toList()));
        return byKpi.entrySet().stream()
                .map(entry -> new KpiAcrossTeams(entry.getKey(), entry.getValue(), today))
                .toList();
    }

    public String kpi() {
        return definition.id();
    }

    public String name() {
        return definition.name();
    }

    public Set<String> tags() {
        return definition.tags();
    }

    /** The teams that are governed by it. */
    public List<String> teams() {
        return uses.stream().map(KpiUse::team).toList();
    }

    public int teamCount() {
        return uses.size();
    }

    /** The teams that have a target for it. */
    public List<String> targetedBy() {
        return uses.stream().filter(KpiUse::hasTarget).map(KpiUse::team).toList();
    }

    public int targetedCount() {
        return targetedBy().size();
    }

    /** Whether nobody ever wrote down that its definition was reviewed, and no team answered to keep it. */
    public boolean neverReviewed() {
        return lastReviewed() == null;
    }

    /** How many whole weeks ago its definition was last reviewed; 0 if never. */
    public int reviewedWeeksAgo() {
        var last = lastReviewed();
        return last == null ? 0 : (int) Math.max(0, ChronoUnit.WEEKS.between(last, today));
    }

    /** When its definition was last reviewed, in words. */
    public String reviewed() {
        var last = lastReviewed();
        return last == null ? "never" : "on " + last;
    }

    /** A team that answers to keep a KPI has looked at its definition. */
    private @Nullable LocalDate lastReviewed() {
        return Stream.concat(
                        Stream.ofNullable(definition.reviewed()),
                        uses.stream()
                                .flatMap(use -> Stream.ofNullable(use.usage().kept())))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
