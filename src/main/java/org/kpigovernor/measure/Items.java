package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;

/** The single things behind readings, where a KPI is made of amounts: how long each review took, how many lines each pull request has. */
public final class Items {
    private final Contributions contributions;

    public Items(Contributions contributions) {
        this.contributions = contributions;
    }

    /** Amounts of a KPI that are looked at, in its unit: above {@code from}, up to and with {@code to}. */
    public record Band(String kpi, double from, double to) {}

    /** One thing of a KPI, its amount in the KPI's unit. It belongs to a team, and to nobody in particular. */
    public record Item(String kpi, Instant moment, double amount) {}

    /** Whether a KPI is measured from single amounts. */
    public static boolean has(Catalogue catalogue, String kpi) {
        return recipe(catalogue, kpi)
                .filter(recipe -> recipe.aggregate().ofAmounts())
                .isPresent();
    }

    /** A team's things within some bands, from an instant (inclusive) to another (exclusive); the latest ones if there are very many. */
    public List<Item> within(Catalogue catalogue, String team, Collection<Band> bands, Instant from, Instant to) {
        var units = new HashMap<String, Double>();
        bands.forEach(band -> units.computeIfAbsent(
                band.kpi(), kpi -> recipe(catalogue, kpi).map(Recipe::unit).orElse(1.0)));
        var amounts = bands.stream()
                .map(band -> amounts(band, unit(units, band.kpi())))
                .toList();
        return amounts.isEmpty()
                ? List.of()
                : contributions.within(team, amounts, from, to).stream()
                        .map(one -> new Item(one.kpi(), one.moment(), one.amount() / unit(units, one.kpi())))
                        .toList();
    }

    private static Band amounts(Band band, double unit) {
        return new Band(band.kpi(), band.from() * unit, band.to() * unit);
    }

    private static double unit(Map<String, Double> units, String kpi) {
        return units.getOrDefault(kpi, 1.0);
    }

    private static Optional<? extends Recipe<?>> recipe(Catalogue catalogue, String kpi) {
        return catalogue
                .kpi(kpi)
                .filter(KpiDefinition::measuredFromEvents)
                .flatMap(definition -> catalogue.measures(kpi).stream()
                        .filter(MeasureRow::isWhole)
                        .findFirst()
                        .map(row -> Recipe.of(definition, row, (column, mistake) -> {})));
    }
}
