package org.kpigovernor.measure;

import static java.util.stream.Collectors.groupingBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.KpiDefinition;

/**
 * Makes a reading of what a period's things contributed. Values that were pushed for a KPI count in periods in which no event
 * contributes to it.
 */
final class ReadingMaker {
    private final Terms terms;
    private final Contributions contributions;
    private final KnownHistory history;
    private Map<ReadingKey, Long> authors = Map.of();

    ReadingMaker(Terms terms, Contributions contributions, KnownHistory history) {
        this.terms = terms;
        this.contributions = contributions;
        this.history = history;
    }

    /** All that can be made of what is stale; what they need besides is asked for once for all of them. */
    List<Reading> makeAll(Map<Stale, List<Contribution>> stale) {
        authors = contributions.actors(
                stale.keySet().stream().flatMap(this::lookingBack).toList());
        return stale.entrySet().stream()
                .flatMap(one -> make(one.getKey(), one.getValue()).stream())
                .toList();
    }

    /** Where distinct authors are counted, which are those of a longer time than the period. */
    private Stream<Stale> lookingBack(Stale stale) {
        return terms
                .recipes()
                .whole(stale.key().kpi())
                .filter(recipe -> recipe.aggregate() == Aggregate.PER_AUTHOR)
                .flatMap(Recipe::window)
                .map(window -> stale.lookingFrom(stale.ends().minus(window)))
                .stream();
    }

    /** Empty when there was nothing to measure; a count of nothing is 0 within the known history of the team. */
    private Optional<Reading> make(Stale stale, List<Contribution> all) {
        var kpi = terms.kpis().get(stale.key().kpi());
        var team = terms.belonging().named(stale.key().team());
        if (kpi == null || team == null) {
            return Optional.empty();
        }
        if (all.isEmpty()) {
            return history.includes(stale.key())
                    ? Optional.of(reading(stale, kpi, Measured.ZERO, Map.of()))
                    : Optional.empty();
        }
        var byPart = new HashMap<>(all.stream().collect(groupingBy(Contribution::part)));
        var pushed = byPart.remove(Contribution.PUSHED);
        var zone = team.zone();
        var recipe = terms.recipes().whole(kpi.id());
        return Optional.of(
                byPart.isEmpty() || recipe.isEmpty()
                        ? reading(
                                stale,
                                kpi,
                                pushed == null
                                        ? Measured.NOTHING
                                        : Aggregate.ofPushed(kpi).of(pushed, zone),
                                Map.of())
                        : reading(stale, kpi, whole(recipe.get(), stale, byPart, zone), parts(kpi.id(), byPart, zone)));
    }

    private Measured whole(Recipe<?> recipe, Stale stale, Map<String, List<Contribution>> byPart, ZoneId zone) {
        var whole = byPart.get("");
        if (whole == null) {
            return Measured.NOTHING;
        }
        return lookingBack(stale).findAny().isPresent()
                ? Aggregate.perAuthor(whole, authors.getOrDefault(stale.key(), 0L))
                : recipe.aggregate().of(whole, zone).dividedBy(recipe.unit());
    }

    /** Each as its own row says; what would be negative is counted. */
    private Map<String, Double> parts(String kpi, Map<String, List<Contribution>> byPart, ZoneId zone) {
        var parts = new HashMap<String, Double>();
        byPart.forEach((part, contributed) -> {
            var measured = Contribution.isNegative(part)
                    ? Aggregate.COUNT.of(contributed, zone)
                    : terms.recipes()
                            .part(kpi, part)
                            .map(recipe ->
                                    recipe.aggregate().of(contributed, zone).dividedBy(recipe.unit()))
                            .orElse(Measured.NOTHING);
            if (!part.isEmpty() && measured.value() != null) {
                parts.put(part, measured.value());
            }
        });
        return parts;
    }

    private static Reading reading(Stale stale, KpiDefinition kpi, Measured measured, Map<String, Double> parts) {
        var key = stale.key();
        return new Reading(key.team(), key.kpi(), key.period(), measured.value(), measured.n(), parts, kpi.version());
    }
}
