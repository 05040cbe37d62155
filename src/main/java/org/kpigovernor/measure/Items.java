package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

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
    public static boolean has(String kpi) {
        return Formula.of(kpi)
                .filter(formula -> switch (formula.aggregate()) {
                    case MEDIAN, MEAN, P95 -> true;
                    default -> false;
                })
                .isPresent();
    }

    /** A team's things within some bands, from an instant (inclusive) to another (exclusive); the latest ones if there are very many. */
    public List<Item> within(String team, Collection<Band> bands, Instant from, Instant to) {
        var amounts = bands.stream().map(Items::amounts).toList();
        return amounts.isEmpty()
                ? List.of()
                : contributions.within(team, amounts, from, to).stream()
                        .map(one -> new Item(one.kpi(), one.moment(), one.amount() / unit(one.kpi())))
                        .toList();
    }

    private static Band amounts(Band band) {
        return new Band(band.kpi(), band.from() * unit(band.kpi()), band.to() * unit(band.kpi()));
    }

    private static double unit(String kpi) {
        return Formula.of(kpi).map(Formula::unit).orElse(1.0);
    }
}
