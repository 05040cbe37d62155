package org.kpigovernor.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.facts.Findings;
import org.kpigovernor.judge.facts.Opinion;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.Tensions;
import org.kpigovernor.measure.Period;

/** Runs a book over facts and writes down what its rules said. */
record Session(RuleBook book, Engine engine) {
    /** A session a team is several times slower, and one for all holds too much at once. */
    private static final int TEAMS = 250;

    Judgement judge(Instant asOf, List<TeamFacts> teams) {
        var verdicts = new ArrayList<Verdict>();
        var findings = new ArrayList<Finding>();
        var tensions = new ArrayList<Tension>();
        var trials = new ArrayList<Verdict>();
        for (int from = 0; from < teams.size(); from += TEAMS) {
            var batch = teams.subList(from, Math.min(teams.size(), from + TEAMS));
            var said = engine.run(batch.stream().flatMap(TeamFacts::all).toList());
            var series = batch.stream().flatMap(team -> team.series().stream()).toList();
            series.forEach(one -> verdicts.add(verdict(one, said)));
            series.forEach(one -> said.verdicts().onTrial(one).forEach(opinions -> trials.add(spoken(one, opinions))));
            said.findings().found().forEach(found -> findings.add(finding(found)));
            said.tensions().felt().forEach(felt -> tensions.add(tension(felt)));
        }
        return new Judgement(
                book.hash(), asOf, verdicts, Order.findings(findings), Order.tensions(tensions), trials, List.of());
    }

    private Verdict verdict(Series series, Engine.Said said) {
        var opinions = said.verdicts().live(series);
        return opinions.isEmpty()
                ? verdict(series, VerdictKind.NO_DATA, NO_RULE, List.of("no rule says anything about it"))
                : spoken(series, opinions);
    }

    /** What these opinions come to, the weightiest first. */
    private Verdict spoken(Series series, List<Opinion> opinions) {
        var gravest = opinions.get(0);
        return verdict(series, gravest.kind(), gravest.card(), Evidences.reasons(opinions));
    }

    private static final RuleCard NO_RULE =
            new RuleCard("no-rule", "", false, "No rule says anything about this KPI", "", 0, "");

    private Verdict verdict(Series series, VerdictKind kind, RuleCard card, List<String> reasons) {
        return new Verdict(
                series.team(),
                series.kpi(),
                new Period(PeriodKind.WEEK, series.latest().week()),
                kind,
                card.id(),
                card.name(),
                book.hash(),
                card.trial(),
                Evidences.of(series, reasons));
    }

    private Finding finding(Findings.Found found) {
        return new Finding(
                found.card().id(),
                book.hash(),
                found.team(),
                found.kpi(),
                found.card().name(),
                found.hint(),
                found.place(),
                found.card().trial());
    }

    private Tension tension(Tensions.Felt felt) {
        var week = felt.worse().latest().week();
        return new Tension(
                felt.better().team(),
                felt.better().kpi(),
                felt.worse().kpi(),
                new Period(PeriodKind.WEEK, week),
                Evidences.later(felt.better(), felt.worse()),
                felt.card().id(),
                book.hash(),
                felt.better().name() + " got better while " + felt.worse().name() + ", which guards it, got worse",
                felt.card().trial());
    }
}
