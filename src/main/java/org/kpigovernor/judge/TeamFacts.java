package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.judge.facts.TeamTarget;
import org.kpigovernor.judge.facts.TeamTrends;
import org.kpigovernor.judge.facts.Usage;

/**
 * All facts about one team: what it is governed by, and the series of its KPIs.
 *
 * @param told all that rules see of it: these, what follows from them, such as its targets; and, with one team of a run, what is about several
 *     teams
 */
public record TeamFacts(TeamSet set, List<Series> series, List<Object> told) {
    /** With what follows from set and series on the day after the week that is judged. */
    public TeamFacts(TeamSet set, List<Series> series) {
        this(set, series, told(set, series, following(set, series)));
    }

    /** With these in place of what follows from set and series. */
    static TeamFacts and(TeamSet set, List<Series> series, List<Object> others) {
        return new TeamFacts(set, series, told(set, series, others));
    }

    /** With the kinds of facts alone that rules about single weeks look at: what they say of a week stays the same, and comes much faster. */
    static TeamFacts ofWeek(TeamSet set, List<Series> series, WeeklyKinds kinds) {
        return kinds.onlySeries()
                ? new TeamFacts(set, series, List.copyOf(series))
                : new TeamFacts(
                        set,
                        series,
                        told(set, series, following(set, series)).stream()
                                .filter(kinds::contain)
                                .toList());
    }

    /** What the team is governed by, used as it usually is; KPIs that the book doesn't define are left out. */
    public static TeamSet set(Team team, Catalogue catalogue) {
        return set(team, catalogue, kpi -> Usage.ORDINARY, 0);
    }

    static TeamSet set(Team team, Catalogue catalogue, Function<String, Usage> usage, double healthFall) {
        var uses = team.kpis().stream()
                .flatMap(kpi -> catalogue.kpi(kpi).stream())
                .map(kpi -> KpiUse.of(team, kpi, catalogue, usage.apply(kpi.id())))
                .toList();
        return new TeamSet(team, uses, healthFall);
    }

    /** The same with facts that are about single things, or about several teams. */
    TeamFacts with(List<?> more) {
        return new TeamFacts(
                set, series, Stream.<Object>concat(told.stream(), more.stream()).toList());
    }

    /** Adds all facts about the team. */
    void addTo(List<Object> facts) {
        facts.addAll(told);
    }

    private static List<Object> told(TeamSet set, List<Series> series, List<Object> others) {
        var told = new ArrayList<Object>();
        told.add(set);
        told.addAll(set.uses());
        told.addAll(series);
        told.addAll(others);
        return told;
    }

    private static List<Object> following(TeamSet set, List<Series> series) {
        var targets = series.stream()
                .map(one -> one.latest().week())
                .max(LocalDate::compareTo)
                .map(week -> TeamTarget.of(set, series, week.plusWeeks(1)))
                .orElse(List.of());
        return Stream.concat(Stream.of(TeamTrends.of(set, series)), targets.stream())
                .<Object>map(fact -> fact)
                .toList();
    }
}
