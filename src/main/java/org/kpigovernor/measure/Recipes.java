package org.kpigovernor.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.measure.rows.RecordKind;

/** All that is measured from events, by the rows of the catalogue's KPIs. */
final class Recipes {
    private final Map<String, Map<String, Recipe<?>>> byKpi = new HashMap<>();
    private final Map<RecordKind<?>, List<Recipe<?>>> byKind = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();

    /** Of rows that were checked. */
    static Recipes of(Catalogue catalogue) {
        var recipes = new Recipes();
        catalogue.kpis().stream().filter(KpiDefinition::measuredFromEvents).forEach(kpi -> {
            var rows = catalogue.measures(kpi.id());
            recipes.meanings.put(kpi.id(), Meaning.ofRows(rows));
            rows.forEach(row -> recipes.add(kpi, row));
        });
        return recipes;
    }

    private void add(KpiDefinition kpi, MeasureRow row) {
        var recipe = Recipe.of(kpi, row, (column, mistake) -> {
            throw new IllegalArgumentException(row.place() + ", " + column + ": " + mistake.what(), mistake);
        });
        if (recipe != null) {
            byKpi.computeIfAbsent(kpi.id(), id -> new HashMap<>()).put(recipe.part(), recipe);
            byKind.computeIfAbsent(recipe.kind(), kind -> new ArrayList<>()).add(recipe);
        }
    }

    Optional<Recipe<?>> whole(String kpi) {
        return part(kpi, "");
    }

    Optional<Recipe<?>> part(String kpi, String part) {
        return Optional.ofNullable(byKpi.getOrDefault(kpi, Map.of()).get(part));
    }

    /** The KPIs that count things, so that nothing is 0. */
    List<String> counts() {
        return byKpi.keySet().stream().filter(this::isCount).sorted().toList();
    }

    boolean isCount(String kpi) {
        return whole(kpi).filter(recipe -> recipe.aggregate().counts()).isPresent();
    }

    /** Whether any row asks for that field. */
    boolean use(RecordKind<?> kind, String field) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .anyMatch(recipe -> recipe.read().uses(field));
    }

    /** What a KPI's rows mean, as a text that changes with it. */
    String meaning(String kpi) {
        return meanings.getOrDefault(kpi, "");
    }

    /**
     * What a record contributes to the KPIs of its team.
     *
     * @param author of whom KPIs count distinct ones; others don't get to know
     */
    <R> List<Contribution> harvest(RecordKind<R> kind, R record, String thing, Team team, @Nullable String author) {
        var contributions = new ArrayList<Contribution>();
        for (var one : byKind.getOrDefault(kind, List.of())) {
            var recipe = one.over(kind);
            var at = recipe.read().at(record);
            if (at != null && recipe.read().counts(record)) {
                var contribution = contribution(recipe, record, thing, team, at);
                if (contribution != null) {
                    contributions.add(
                            recipe.aggregate() == Aggregate.PER_AUTHOR ? contribution.by(author) : contribution);
                }
            }
        }
        return contributions;
    }

    private static <R> @Nullable Contribution contribution(
            Recipe<R> recipe, R record, String thing, Team team, Instant at) {
        var amount = recipe.read().amount(record);
        if (amount == null) {
            return null;
        }
        return amount.isNegative()
                ? new Contribution(thing, recipe.kpi(), Contribution.negative(recipe.part()), team.id(), at, 1, 1, null)
                : new Contribution(
                        thing, recipe.kpi(), recipe.part(), team.id(), at, amount.amount(), amount.weight(), null);
    }
}
