package org.kpigovernor.measure;

import static java.util.Comparator.comparing;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Scale;

/**
 * How contributions of a period become one value; the only place where that happens. Amounts are summed in ascending order, so that the
 * same contributions give the same last digit in whatever order a database returns them.
 */
final class Aggregate {
    /** The sum of things counted; {@code n} is the count, and nothing is 0. */
    static final Aggregate COUNT = new Aggregate("count", (all, zone) -> {
        double count = sum(all, Contribution::amount);
        return new Measured(count, Math.round(count));
    });
    /** The days of the team's zone on which something is counted; nothing is 0. */
    static final Aggregate DISTINCT_DAYS = new Aggregate("distinct days", (all, zone) -> {
        long days = all.stream()
                .map(one -> one.moment().atZone(zone).toLocalDate())
                .distinct()
                .count();
        return new Measured((double) days, days);
    });
    /** The median, interpolated. */
    static final Aggregate MEDIAN = new Aggregate("median", (all, zone) -> percentile(all, 0.5));
    /** The lower of the two in the middle: the largest amount whose {@code percent_rank()} is at most a half. */
    static final Aggregate LOWER_MEDIAN = new Aggregate("lower median", (all, zone) -> {
        var sorted = sorted(all);
        return new Measured(sorted[(sorted.length - 1) / 2], samples(all));
    });
    /** The mean, each amount weighed by the number of things behind it. */
    static final Aggregate MEAN = new Aggregate("mean", (all, zone) -> {
        double weight = sum(all, Contribution::weight);
        return new Measured(sum(all, one -> one.amount() * one.weight()) / weight, Math.round(weight));
    });
    /** All parts as a percentage of all wholes; {@code n} is the whole. */
    static final Aggregate SHARE = new Aggregate("share", (all, zone) -> {
        double whole = sum(all, Contribution::weight);
        return new Measured(100 * sum(all, Contribution::amount) / whole, Math.round(whole));
    });
    /** The sum of amounts. */
    static final Aggregate SUM =
            new Aggregate("sum", (all, zone) -> new Measured(sum(all, Contribution::amount), samples(all)));
    /** The least amount. */
    static final Aggregate LEAST = new Aggregate("least", (all, zone) -> new Measured(sorted(all)[0], samples(all)));
    /** The greatest amount. */
    static final Aggregate GREATEST =
            new Aggregate("greatest", (all, zone) -> new Measured(sorted(all)[all.size() - 1], samples(all)));
    /** The latest amount. */
    static final Aggregate LAST = new Aggregate(
            "last",
            (all, zone) -> all.stream()
                    .max(comparing(Contribution::moment).thenComparing(Contribution::thing))
                    .map(last -> new Measured(last.amount(), Math.round(last.weight())))
                    .orElse(Measured.NOTHING));
    /** Things per distinct author; no value under {@link #FEWEST_AUTHORS} of them, since a few say more of themselves than of a team. */
    static final Aggregate PER_AUTHOR = new Aggregate(
            "per author",
            (all, zone) -> perAuthor(
                    all, all.stream().map(Contribution::actor).distinct().count()));

    private static final int FEWEST_AUTHORS = 3;
    private static final List<Aggregate> NAMED =
            List.of(COUNT, DISTINCT_DAYS, MEDIAN, LOWER_MEDIAN, MEAN, SHARE, SUM, LEAST, GREATEST, LAST, PER_AUTHOR);
    private static final Pattern PERCENTILE = Pattern.compile("percentile (\\d{1,2}(?:\\.\\d{1,3})?)");

    private final String name;
    private final Way way;

    private Aggregate(String name, Way way) {
        this.name = name;
        this.way = way;
    }

    @FunctionalInterface
    private interface Way {
        Measured of(List<Contribution> contributions, ZoneId zone);
    }

    /** The aggregate of that name, as rows write it. */
    static Optional<Aggregate> named(String name) {
        var percentile = PERCENTILE.matcher(name);
        return percentile.matches()
                ? Optional.of(percentile(name, Double.parseDouble(percentile.group(1)) / 100))
                : NAMED.stream().filter(one -> one.name.equals(name)).findFirst();
    }

    /** As rows may write them. */
    static List<String> names() {
        return Stream.concat(NAMED.stream().map(one -> one.name), Stream.of("percentile 90"))
                .toList();
    }

    private static Aggregate percentile(String name, double share) {
        return new Aggregate(name, (all, zone) -> percentile(all, share));
    }

    /**
     * How pushed values are aggregated: as the definition says; where it doesn't, since the KPI is one that is measured from events,
     * counts are added up and others averaged by the number of things behind them.
     */
    static Aggregate ofPushed(KpiDefinition kpi) {
        return switch (kpi.aggregate()) {
            case "last" -> LAST;
            case "mean" -> MEAN;
            case "sum" -> kpi.scale() == Scale.COUNT ? COUNT : SUM;
            case "median" -> MEDIAN;
            case "p95" -> percentile("p95", 0.95);
            default -> kpi.scale() == Scale.COUNT ? COUNT : MEAN;
        };
    }

    /** Aggregates at least one contribution. */
    Measured of(List<Contribution> contributions, ZoneId zone) {
        return way.of(contributions, zone);
    }

    /** Whether it counts things, so that nothing is 0. */
    boolean counts() {
        return this == COUNT || this == DISTINCT_DAYS;
    }

    /** Whether it looks at things as such rather than at amounts of theirs. */
    boolean ofThings() {
        return counts() || this == PER_AUTHOR;
    }

    /** Whether each thing has an amount that could be held against the value. */
    boolean ofAmounts() {
        return this == MEDIAN || this == LOWER_MEDIAN || this == MEAN || name.startsWith("percentile");
    }

    static Measured perAuthor(List<Contribution> contributions, long authors) {
        return authors < FEWEST_AUTHORS
                ? Measured.NOTHING
                : new Measured((double) contributions.size() / authors, contributions.size());
    }

    /** As SQL's {@code PERCENTILE_CONT}: linear between the closest ranks, the first rank being 0. */
    private static Measured percentile(List<Contribution> contributions, double share) {
        var sorted = sorted(contributions);
        double rank = share * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return new Measured(sorted[below] + (rank - below) * (sorted[above] - sorted[below]), samples(contributions));
    }

    private static double[] sorted(List<Contribution> contributions) {
        return contributions.stream().mapToDouble(Contribution::amount).sorted().toArray();
    }

    private static long samples(List<Contribution> contributions) {
        return Math.round(sum(contributions, Contribution::weight));
    }

    private static double sum(List<Contribution> contributions, ToDoubleFunction<Contribution> amount) {
        return contributions.stream()
                .map(amount::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .reduce(0.0, Double::sum);
    }

    @Override
    public String toString() {
        return name;
    }
}
