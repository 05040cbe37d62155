package org.kpigovernor.measure;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.catalogue.KpiDefinition;

/**
 * Makes a reading of what a period's things contributed. Values that were pushed for a KPI count in periods in which no event
 * contributes to it.
 */
final class ReadingMaker {
    private final Terms terms;
    private final Contributions contributions;
    private final KnownHistory history;

    ReadingMaker(Terms terms, Contributions contributions, KnownHistory history) {
        this.terms = terms;
        this.contributions = contributions;
        this.history = history;
    }

    /** Empty when there was nothing to measure; a count of nothing is 0 within the known history of the team. */
    Optional<Reading> make(Stale stale, List<Contribution> all) {
        var kpi = terms.kpis().get(stale.key().kpi());
        if (kpi == null || terms.belonging().named(stale.key().team()) == null) {
            return Optional.empty();
        }
        if (all.isEmpty()) {
            return history.includes(stale.key())
                    ? Optional.of(reading(stale, kpi, Measured.ZERO, Map.of()))
                    : Optional.empty();
        }
        var byPart = new HashMap<>(all.stream().collect(groupingBy(Contribution::part)));
        var pushed = byPart.remove(Contribution.PUSHED);
        var formula = Formula.of(kpi.id()).filter(terms::measures);
        return Optional.of(
                byPart.isEmpty() || formula.isEmpty()
                        ? reading(
                                stale,
                                kpi,
                                pushed == null
                                        ? Measured.NOTHING
                                        : Aggregate.ofPushed(kpi).of(pushed),
                                Map.of())
                        : reading(stale, kpi, whole(formula.get(), stale, byPart), parts(formula.get(), byPart)));
    }

    private Measured whole(Formula formula, Stale stale, Map<String, List<Contribution>> byPart) {
        var whole = byPart.get("");
        if (whole == null) {
            return Measured.NOTHING;
        }
        var window = formula == Formula.MERGE_FREQUENCY ? terms.authorsWindow() : Optional.<Duration>empty();
        return window.map(length -> Aggregate.perActor(
                        whole,
                        contributions.actors(
                                stale.key().team(), formula.kpi(), stale.ends().minus(length), stale.ends())))
                .orElseGet(() -> formula.aggregate().of(whole).dividedBy(formula.unit()));
    }

    /** Medians of spans in the KPI's unit; counts of what is a note. */
    private static Map<String, Double> parts(Formula formula, Map<String, List<Contribution>> byPart) {
        var parts = new HashMap<String, Double>();
        byPart.forEach((part, contributed) -> {
            var measured = contributed.get(0).isNote()
                    ? Aggregate.COUNT.of(contributed)
                    : Aggregate.MEDIAN.of(contributed).dividedBy(formula.unit());
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
