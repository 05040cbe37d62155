package org.kpigovernor.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.facts.Findings;
import org.kpigovernor.judge.facts.Opinion;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.measure.Period;

/** Runs a book over facts and writes down what its rules said. */
record Session(RuleBook book, Engine engine) {
    /** A session a team is several times slower, and one for all holds too much at once. */
    private static final int TEAMS = 250;

    Judgement judge(Instant asOf, List<TeamFacts> teams) {
        var batches = batches(teams);
        var saids = engine.runAll(batches.stream().map(Session::facts).toList());
        var aside = engine.setAside();
        var verdicts = new ArrayList<Verdict>(teams.size() * 8);
        var findings = new ArrayList<Finding>();
        var tensions = new ArrayList<Tension>();
        var trials = new ArrayList<Verdict>();
        for (int i = 0; i < saids.size(); i++) {
            var said = saids.get(i);
            for (var team : batches.get(i)) {
                team.series().forEach(series -> verdicts.add(verdict(series, said, aside)));
                team.series()
                        .forEach(series -> said.verdicts()
                                .onTrial(series)
                                .forEach(opinions -> trials.add(spoken(series, opinions))));
            }
            said.findings().found().forEach(found -> findings.add(finding(found)));
            said.tensions().felt().forEach(felt -> tensions.add(Pull.of(felt, book.hash())));
        }
        return new Judgement(
                book.hash(), asOf, verdicts, Order.findings(findings), Order.tensions(tensions), trials, aside);
    }

    private static List<List<TeamFacts>> batches(List<TeamFacts> teams) {
        var batches = new ArrayList<List<TeamFacts>>();
        for (int from = 0; from < teams.size(); from += TEAMS) {
            batches.add(teams.subList(from, Math.min(teams.size(), from + TEAMS)));
        }
        return batches;
    }

    private static List<Object> facts(List<TeamFacts> teams) {
        var facts = new ArrayList<Object>(teams.size() * 24);
        teams.forEach(team -> team.addTo(facts));
        return facts;
    }

    private Verdict verdict(Series series, Engine.Said said, List<SetAside> aside) {
        var opinions = said.verdicts().live(series);
        return opinions.isEmpty()
                ? verdict(series, VerdictKind.NO_DATA, NO_RULE, nobodySpoke(aside))
                : spoken(series, opinions);
    }

    /** What these opinions come to, the weightiest first. */
    private Verdict spoken(Series series, List<Opinion> opinions) {
        var gravest = opinions.get(0);
        return verdict(series, gravest.kind(), gravest.card(), new Reasons(opinions));
    }

    /** A rule that failed may be why. */
    private static List<String> nobodySpoke(List<SetAside> aside) {
        var reasons = new ArrayList<String>();
        reasons.add("no rule says anything about it");
        aside.forEach(one -> reasons.add("the rule `" + one.card().id() + "` was set aside, " + one.why()));
        return List.copyOf(reasons);
    }

    private static final RuleCard NO_RULE =
            new RuleCard("no-rule", "", false, "No rule says anything about this KPI", "", 0, "", "");

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
}
