package org.kpigovernor.notify;

import java.time.Duration;
import java.time.Instant;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;

/**
 * Writes what people are due to hear of cases: all news of one team for one recipient is one notice, and each piece is told once,
 * however often a round repeats or where it crashed, because what is told is kept together with the notice.
 */
public final class Escalations {
    /** How long a resolved case is looked at: a recovery that couldn't be told by then is no news any more. */
    private static final Duration RECOVERY_IS_NEWS = Duration.ofDays(14);

    private final EscalationPorts ports;
    private final CaseComposer composer;
    private final EscalationSettings settings;
    private final Audience audience;

    /** With mail only. */
    public Escalations(EscalationPorts ports, CaseComposer composer, EscalationSettings settings) {
        this(ports, composer, settings, Audience.MAIL_ONLY);
    }

    public Escalations(EscalationPorts ports, CaseComposer composer, EscalationSettings settings, Audience audience) {
        this.ports = ports;
        this.composer = composer;
        this.settings = settings;
        this.audience = audience;
    }

    /**
     * Writes every notice that is due at the instant.
     *
     * @param history whether the round governs the past: then notices are kept and shown, and never sent
     * @return how many notices were written
     */
    public int write(Organisation organisation, Instant asOf, boolean history) {
        return organisation.teams().stream()
                .mapToInt(team -> write(organisation, team, asOf, history))
                .sum();
    }

    /** Who would be told what of the case, and when, as it looks from that instant; sends and keeps nothing. */
    public Preview preview(Case subject, Organisation organisation, Team team, Instant asOf) {
        var outlook = new Outlook(ports, settings, organisation, team, asOf);
        return Preview.of(outlook.story(subject), outlook.plan(subject), settings.steps(subject), asOf);
    }

    private int write(Organisation organisation, Team team, Instant asOf, boolean history) {
        var outlook = new Outlook(ports, settings, organisation, team, asOf);
        var plans = outlook.cases().stream()
                .filter(subject -> isLookedAt(subject, asOf))
                .map(outlook::plan)
                .toList();
        var news = plans.stream().flatMap(plan -> plan.news().stream()).toList();
        var untold = news.stream().filter(one -> !outlook.isTold(one)).toList();
        untold.forEach(one -> one.heldBack(asOf).ifPresent(hold -> hold(one, hold, asOf)));
        plans.forEach(plan -> plan.passed().forEach(passed -> pass(passed, asOf)));
        var due = news.stream().filter(one -> one.isDue(asOf)).toList();
        var mails = new CaseLetters(ports.toldNews(), composer, new Successors(audience, organisation.people()));
        return mails.write(team, untold, due, new CaseNotes(ports, untold, asOf), history)
                + audience.cases(team, due, asOf, history);
    }

    private static boolean isLookedAt(Case subject, Instant asOf) {
        return subject.isOpen()
                || !(subject.changed().isAfter(asOf) || subject.changed().isBefore(asOf.minus(RECOVERY_IS_NEWS)));
    }

    private void hold(DueNews news, Hold hold, Instant asOf) {
        ports.heldNews()
                .hold(new HeldNews.Held(
                        news.key(), news.subject().id(), news.recipient(), hold.kind(), hold.by(), hold.why(), asOf));
    }

    private void pass(Plan.Passed passed, Instant asOf) {
        if (!passed.at().isAfter(asOf)) {
            var first = passed.away().get(0).absent().mail();
            var caseId = passed.key().substring(0, passed.key().indexOf('/'));
            ports.heldNews()
                    .hold(new HeldNews.Held(
                            passed.key(), caseId, first, Hold.Kind.ABSENCE, first, passed.words(), asOf));
        }
    }
}
