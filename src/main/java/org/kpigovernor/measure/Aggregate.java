package org.kpigovernor.measure;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Scale;

/**
 * How contributions of a period become one value. Amounts are summed in ascending order, so that the same contributions give the same
 * last digit in whatever order a database returns them.
 */
enum Aggregate {
    /** The sum of things counted; {@code n} is the count, and nothing is 0. */
    COUNT {
        @Override
        Measured of(List<Contribution> contributions) {
            double count = sum(contributions, Contribution::amount);
            return new Measured(count, Math.round(count));
        }
    },
    /** The median, interpolated. */
    MEDIAN {
        @Override
        Measured of(List<Contribution> contributions) {
            return percentile(contributions, 0.5);
        }
    },
    /** The 95th percentile, interpolated. */
    P95 {
        @Override
        Measured of(List<Contribution> contributions) {
            return percentile(contributions, 0.95);
        }
    },
    /** The mean, each amount weighed by the number of things behind it. */
    MEAN {
        @Override
        Measured of(List<Contribution> contributions) {
            double weight = sum(contributions, Contribution::weight);
            double sum = sum(contributions, one -> one.amount() * one.weight());
            return new Measured(sum / weight, Math.round(weight));
        }
    },
    /** All parts as a percentage of all wholes; {@code n} is the whole. */
    RATIO {
        @Override
        Measured of(List<Contribution> contributions) {
            double whole = sum(contributions, Contribution::weight);
            return new Measured(100 * sum(contributions, Contribution::amount) / whole, Math.round(whole));
        }
    },
    /** The sum of amounts that were measured elsewhere. */
    SUM {
        @Override
        Measured of(List<Contribution> contributions) {
            return new Measured(sum(contributions, Contribution::amount), samples(contributions));
        }
    },
    /** The latest amount. */
    LAST {
        @Override
        Measured of(List<Contribution> contributions) {
            return contributions.stream()
                    .max(comparing(Contribution::moment).thenComparing(Contribution::thing))
                    .map(last -> new Measured(last.amount(), Math.round(last.weight())))
                    .orElse(Measured.NOTHING);
        }
    },
    /** Things per distinct actor; no value under {@link #FEWEST_ACTORS} of them, since a few say more of themselves than of a team. */
    PER_ACTOR {
        @Override
        Measured of(List<Contribution> contributions) {
            long actors =
                    contributions.stream().map(Contribution::actor).distinct().count();
            return perActor(contributions, actors);
        }
    };

    private static final int FEWEST_ACTORS = 3;

    /** Aggregates at least one contribution. */
    abstract Measured of(List<Contribution> contributions);

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
            case "p95" -> P95;
            default -> kpi.scale() == Scale.COUNT ? COUNT : MEAN;
        };
    }

    static Measured perActor(List<Contribution> contributions, long actors) {
        return actors < FEWEST_ACTORS
                ? Measured.NOTHING
                : new Measured((double) contributions.size() / actors, contributions.size());
    }

    /** As SQL's {@code PERCENTILE_CONT}: linear between the closest ranks, the first rank being 0. */
    private static Measured percentile(List<Contribution> contributions, double share) {
        var sorted = contributions.stream()
                .mapToDouble(Contribution::amount)
                .sorted()
                .toArray();
        double rank = share * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return new Measured(sorted[below] + (rank - below) * (sorted[above] - sorted[below]), samples(contributions));
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
}
