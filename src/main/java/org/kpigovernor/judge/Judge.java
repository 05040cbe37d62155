package org.kpigovernor.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.facts.Heap;
import org.kpigovernor.measure.Items;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Readings;

/** Judges the last complete week of every team, keeps the judgement, and puts the health scores that follow from it. */
public final class Judge {
    private final Readings readings;
    private final Judgements judgements;
    private final Practices practices;
    private final @Nullable Items items;

    /** Where nothing is known of what people do about their KPIs, nor of the single things behind readings. */
    public Judge(Readings readings, Judgements judgements) {
        this(readings, judgements, Practice::unknown, null);
    }

    /** @param items the single things behind readings; without them nobody looks where they pile up */
    public Judge(Readings readings, Judgements judgements, Practices practices, @Nullable Items items) {
        this.readings = readings;
        this.judgements = judgements;
        this.practices = practices;
        this.items = items;
    }

    /**
     * Judges all teams by a rule book, as of a moment.
     *
     * @param others findings that don't come from rules, such as projects that are mapped to nobody
     */
    public Judgement judge(RuleBook book, Organisation organisation, Instant asOf, List<Finding> others) {
        var weeks = new WeeklySeries(readings, book.catalogue(), practices.before(asOf));
        var teams = organisation.teams().stream()
                .map(team -> weeks.facts(team, week(team, asOf), kpi -> !kpi.equals(HealthScore.KPI)))
                .map(facts -> facts.with(heaps(book, facts, asOf)))
                .toList();
        var first = book.judge(asOf, Together.of(teams, organisation, asOf));
        readings.put(HealthScore.readings(first.verdicts(), organisation.teams(), book.catalogue(), asOf));
        var judgement =
                merged(first, scores(book, organisation, asOf, weeks), others, new Clues(readings, book.catalogue()));
        judgements.keep(judgement);
        return judgement;
    }

    /** The health score is made of the other verdicts; where a team is governed by it, it is judged after them. */
    private static List<Verdict> scores(RuleBook book, Organisation organisation, Instant asOf, WeeklySeries weeks) {
        var teams = organisation.teams().stream()
                .filter(team -> team.kpis().contains(HealthScore.KPI))
                .map(team -> weeks.facts(team, week(team, asOf), HealthScore.KPI::equals))
                .toList();
        return teams.isEmpty() ? List.of() : book.judge(asOf, teams).verdicts();
    }

    private List<Heap> heaps(RuleBook book, TeamFacts facts, Instant asOf) {
        return items == null
                ? List.of()
                : new Heaps(items, book.catalogue())
                        .of(facts.set(), week(facts.set().of(), asOf));
    }

    private static Judgement merged(Judgement first, List<Verdict> scores, List<Finding> others, Clues clues) {
        var verdicts = new ArrayList<>(first.verdicts());
        verdicts.addAll(scores);
        var findings = Stream.concat(first.findings().stream(), others.stream()).toList();
        return new Judgement(
                first.book(),
                first.asOf(),
                clues.added(verdicts),
                findings,
                first.tensions(),
                first.trials(),
                first.setAside());
    }

    /** The last week that is complete in the team's zone. */
    static Period week(Team team, Instant asOf) {
        return Period.containing(asOf, PeriodKind.WEEK, team.zone()).previous();
    }
}
