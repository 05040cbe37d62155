package org.kpigovernor.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.facts.Findings;
import org.kpigovernor.judge.facts.Opinion;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.measure.Period;

/** One run of a book over facts, which writes down what its rules said. */
final class Session {
    /** A session a team is several times slower, and what is said of too many at once has left the processor when it is written down. */
    private static final int TEAMS = 100;

    private final RuleBook book;
    private final Engine.Runs runs;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Tension> tensions = new ArrayList<>();
    private final List<Verdict> trials = new ArrayList<>();
    private Period week = new Period(PeriodKind.WEEK, LocalDate.EPOCH);

    Session(RuleBook book, Engine.Runs runs) {
        this.book = book;
        this.runs = runs;
    }

    Judgement judge(Instant asOf, List<TeamFacts> teams) {
        for (int from = 0; from < teams.size(); from += TEAMS) {
            var batch = teams.subList(from, Math.min(teams.size(), from + TEAMS));
            write(batch, runs.over(facts(batch)));
        }
        return new Judgement(
                book.hash(), asOf, verdicts, Order.findings(findings), Order.tensions(tensions), trials, runs.aside());
    }

    private void write(List<TeamFacts> teams, Engine.Said said) {
        for (var team : teams) {
            for (var series : team.series()) {
                verdicts.add(verdict(series, said));
            }
            if (said.verdicts().anyTrial()) {
                team.series().forEach(series -> tried(series, said));
            }
        }
        for (var found : said.findings().found()) {
            findings.add(finding(found));
        }
        said.tensions().felt().forEach(felt -> tensions.add(Pull.of(felt, book.hash())));
    }

    private void tried(Series series, Engine.Said said) {
        said.verdicts().onTrial(series).forEach(opinions -> trials.add(spoken(series, opinions)));
    }

    /** The same object for all series of a week. */
    private Period week(LocalDate first) {
        if (!week.start().equals(first)) {
            week = new Period(PeriodKind.WEEK, first);
        }
        return week;
    }

    private static List<Object> facts(List<TeamFacts> teams) {
        var facts = new ArrayList<Object>(teams.size() * 24);
        teams.forEach(team -> team.addTo(facts));
        return facts;
    }

    private Verdict verdict(Series series, Engine.Said said) {
        var opinions = said.verdicts().live(series);
        return opinions.isEmpty()
                ? verdict(series, VerdictKind.NO_DATA, NO_RULE, nobodySpoke())
                : spoken(series, opinions);
    }

    /** What these opinions come to, the weightiest first. */
    private Verdict spoken(Series series, List<Opinion> opinions) {
        var gravest = opinions.get(0);
        return verdict(series, gravest.kind(), gravest.card(), new Reasons(opinions));
    }

    /** A rule that failed may be why. */
    private List<String> nobodySpoke() {
        var reasons = new ArrayList<String>();
        reasons.add("no rule says anything about it");
        runs.aside().forEach(one -> reasons.add("the rule `" + one.card().id() + "` was set aside, " + one.why()));
        return List.copyOf(reasons);
    }

    private static final RuleCard NO_RULE =
            new RuleCard("no-rule", "", false, "No rule says anything about this KPI", "", 0, "", "");

    private Verdict verdict(Series series, VerdictKind kind, RuleCard card, List<String> reasons) {
        return new Verdict(
                series.team(),
                series.kpi(),
                week(series.latest().week()),
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
