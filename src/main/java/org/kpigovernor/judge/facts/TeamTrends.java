package org.kpigovernor.judge.facts;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact: which of a team's KPIs move, and which way. Its fields are the methods, without the brackets. */
public record TeamTrends(TeamSet set, List<Series> moving) implements InTeam {
    public static TeamTrends of(TeamSet set, Collection<Series> series) {
        return new TeamTrends(
                set, series.stream().filter(one -> one.better() || one.trend()).toList());
    }

    @Override
    public String team() {
        return set.team();
    }

    public String kind() {
        return set.kind();
    }

    /** Names of the KPIs with an open trend for the better. */
    public List<String> better() {
        return names(Series::better);
    }

    /** Names of the KPIs with an open trend for the worse. */
    public List<String> worse() {
        return names(Series::trend);
    }

    public int betterCount() {
        return count(Series::better);
    }

    public int worseCount() {
        return count(Series::trend);
    }

    /** By how many points the health score of the last 4 weeks lies below that of the 12 weeks before; 0 if it doesn't. */
    public double healthFall() {
        return set.healthFall();
    }

    /** What got worse, and how far the health score fell, in words; empty if nothing did. */
    public String cost() {
        var fall = "the health score fell by %.0f points".formatted(healthFall());
        return Stream.of(
                        worse().isEmpty() ? "" : String.join(", ", worse()) + " got worse",
                        healthFall() < 1 ? "" : fall)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private int count(Predicate<Series> which) {
        int count = 0;
        for (var one : moving) {
            count += one.judged() && which.test(one) ? 1 : 0;
        }
        return count;
    }

    private List<String> names(Predicate<Series> which) {
        return moving.stream()
                .filter(one -> one.judged() && which.test(one))
                .map(Series::name)
                .toList();
    }
}
