package org.kpigovernor.review;

import static org.kpigovernor.notify.wording.Days.counted;

import java.util.List;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.PrecisionWords;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewPack.Entry;

/** Puts the facts of one digest into words. */
final class DigestWriter {
    private final DigestFacts facts;
    private final MailIdentity identity;
    private final TrialEntries trials;
    private final StandingEntries findings;

    DigestWriter(DigestFacts facts, DigestPorts ports, MailIdentity identity) {
        this.facts = facts;
        this.identity = identity;
        var names = new Names(ports.organisation().get(), ports.book().get().catalogue());
        this.trials = new TrialEntries(facts, names);
        this.findings = new StandingEntries(facts, names);
    }

    RuleDigest write() {
        var attention = RuleAttention.of(facts);
        var alerts = facts.raising().stream().map(this::alert).toList();
        boolean quiet =
                attention.isEmpty() && alerts.isEmpty() && facts.trials().isEmpty() && !facts.hasNewFindings();
        return new RuleDigest(
                header(attention.size(), quiet),
                attention,
                alerts,
                quiet ? List.of() : trials.entries(),
                quiet ? List.of() : findings.entries(),
                footer());
    }

    private Entry alert(RuleCard rule) {
        return new Entry(
                "Rule " + rule.id() + ": " + OneLine.of(rule.name()), PrecisionWords.of(facts.precision(rule)), "");
    }

    private RuleDigest.Header header(int attention, boolean quiet) {
        var request = facts.request();
        var month = Days.month(request.start());
        return new RuleDigest.Header(
                "%s, %s: %s".formatted(yours(), month, subject(attention, quiet)),
                OneLine.of(request.owner().name()),
                month + " (" + request.zone().getId() + ")",
                headline(attention, quiet),
                late(),
                findings.count(),
                quiet);
    }

    private String yours() {
        return "Your " + counted(facts.rules().size(), "rule");
    }

    private static String subject(int attention, boolean quiet) {
        if (attention > 0) {
            return attention + " to look at";
        }
        return quiet ? "a quiet month" : "none to look at";
    }

    private String headline(int attention, boolean quiet) {
        int all = facts.rules().size();
        if (attention > 0) {
            return "%d of your %s %s a look"
                    .formatted(attention, counted(all, "rule"), attention == 1 ? "needs" : "need");
        }
        return quiet
                ? "A quiet month: no case was raised by your " + counted(all, "rule") + ", and none is to be looked at"
                : "None of your " + counted(all, "rule") + " needs a look";
    }

    private String late() {
        var request = facts.request();
        return request.late().toMinutes() < 1
                ? ""
                : "%s late: it was due %s, when the service could not send it."
                        .formatted(
                                Days.duration(request.late()),
                                Days.moment(request.asOf().minus(request.late()), request.zone()));
    }

    private RuleDigest.Footer footer() {
        var request = facts.request();
        return new RuleDigest.Footer(
                "You get this as an owner of rules (%s in rules/owners.csv)."
                        .formatted(request.owner().id()),
                Days.moment(request.asOf(), request.zone()),
                identity.rulesUrl(),
                identity.unsubscribeUrl(request.owner().mail(), ReviewKind.RULES.noticeKind()));
    }
}
