package org.kpigovernor.review;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.KpiTrend;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.StandingWords;
import org.kpigovernor.notify.TensionWords;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewPack.Entry;

/** Picks from one team's facts what needs its head; nothing is told twice. */
final class TeamBlocks {
    /** Until then it is the owner's and the manager's turn. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final ReviewFacts facts;
    private final MailIdentity identity;
    private final Entries entries;

    private TeamBlocks(ReviewFacts facts, MailIdentity identity) {
        this.facts = facts;
        this.identity = identity;
        this.entries = new Entries(facts, identity);
    }

    static RollUp.Block of(ReviewFacts facts, MailIdentity identity) {
        return new TeamBlocks(facts, identity).block();
    }

    private RollUp.Block block() {
        var grave = facts.needingYou().stream()
                .filter(trend -> trend.priority() == Priority.NON_NEGOTIABLE)
                .toList();
        var told = grave.stream().map(trend -> trend.definition().id()).collect(Collectors.toSet());
        var team = facts.request().team();
        return new RollUp.Block(
                OneLine.of(team.name()),
                identity.teamUrl(team.id()),
                grave.stream().map(this::nonNegotiable).toList(),
                others(told).filter(this::isUnanswered).map(this::openCase).toList(),
                others(told)
                        .filter(one -> !isUnanswered(one) && one.kind() == Case.Kind.ACTION)
                        .map(this::openCase)
                        .toList(),
                facts.tensions().stream().flatMap(this::tension).toList());
    }

    private Stream<Case> others(Set<String> told) {
        return facts.openCases().stream().filter(one -> !told.contains(one.kpi()));
    }

    private Entry nonNegotiable(KpiTrend trend) {
        var open = facts.openCase(trend.definition().id());
        return new Entry(
                trend.definition().name() + " is " + StandingWords.of(trend),
                open.map(entries::status).orElse("no case is open"),
                open.map(one -> identity.caseUrl(one.id()))
                        .orElse(identity.teamUrl(facts.request().team().id())));
    }

    private boolean isUnanswered(Case one) {
        return one.state() == Case.State.OPEN
                && one.changed().isBefore(facts.request().asOf().minus(PATIENCE));
    }

    private Entry openCase(Case one) {
        return new Entry(
                facts.name(one.kpi()) + ": " + CaseWords.inSentence(OneLine.of(one.sentence())),
                entries.status(one),
                identity.caseUrl(one.id()));
    }

    /** Which KPIs pull, since when, and which counts for more; the numbers stand on the team's page. */
    private Stream<Entry> tension(Tension tension) {
        return side(tension.better())
                .flatMap(better -> side(tension.worse()).map(worse -> new TensionWords(tension, better, worse)))
                .map(words -> new Entry(
                        words.title(),
                        "Since %s. %s"
                                .formatted(Days.day(tension.since()), (words.who() + " " + words.question()).strip()),
                        ""));
    }

    private Stream<TensionWords.Side> side(String kpi) {
        return facts.trends().stream()
                .filter(trend -> trend.definition().id().equals(kpi))
                .map(trend -> new TensionWords.Side(trend.definition(), trend.priority()))
                .limit(1);
    }
}
