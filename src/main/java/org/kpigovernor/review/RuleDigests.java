package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.cases.Precisions;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.notify.MailHeaders;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.MailTemplates;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.review.ReviewComposer.Composed;

/** Writes to each owner how their rules do: which are any good, which are tried, which are silent, and what stands unmended. */
public final class RuleDigests implements DigestComposer {
    /** Who keeps the files that answers of quarterly reviews ask to change. */
    private static final String PROCESS_LEAD = "process-lead";

    private final DigestPorts ports;
    private final MailIdentity identity;
    private final MailTemplates templates;

    public RuleDigests(DigestPorts ports, MailIdentity identity) {
        this(ports, identity, new MailTemplates());
    }

    public RuleDigests(DigestPorts ports, MailIdentity identity, MailTemplates templates) {
        this.ports = ports;
        this.identity = identity;
        this.templates = templates;
    }

    @Override
    public List<RuleOwner> owners() {
        var book = ports.book().get();
        var owning = book.rules().stream().map(RuleCard::owner).collect(Collectors.toSet());
        return book.owners().stream()
                .filter(owner -> owning.contains(owner.id()))
                .toList();
    }

    @Override
    public Composed compose(RuleOwner owner, ZoneId zone, LocalDate start, Instant asOf, Duration late) {
        var request = new DigestFacts.Request(owner, zone, start, asOf, late);
        var digest = new DigestWriter(collect(request), ports, identity).write();
        return new Composed(
                notice(request, digest),
                digest.header().quiet(),
                digest.header().headline());
    }

    private DigestFacts collect(DigestFacts.Request request) {
        var rules = ports.book().get().rules().stream()
                .filter(rule -> rule.owner().equals(request.owner().id()))
                .toList();
        var ids = rules.stream().map(RuleCard::id).collect(Collectors.toCollection(HashSet::new));
        if (request.owner().id().equals(PROCESS_LEAD)) {
            ids.add(OpenAnswers.RULE);
        }
        var from = request.firstMonday();
        var to = request.lastMonday();
        return new DigestFacts(
                request,
                rules,
                Precisions.of(ports.cases().find(null, null, false), request.asOf()),
                ports.records().all(),
                ports.judgements().trials(null, null, from, to).stream()
                        .filter(verdict -> ids.contains(verdict.rule()))
                        .toList(),
                ports.judgements().verdicts(null, null, from, to),
                findings(ids, request.asOf()));
    }

    private List<StandingFinding> findings(Set<String> rules, Instant asOf) {
        return ports.judgements().standing().stream()
                .filter(one ->
                        rules.contains(one.finding().rule()) && !one.since().isAfter(asOf))
                .sorted(Comparator.comparing(StandingFinding::since))
                .toList();
    }

    private Notice notice(DigestFacts.Request request, RuleDigest digest) {
        var kind = ReviewKind.RULES.noticeKind();
        var recipient = request.owner().mail();
        return new Notice(
                request.key(),
                "mail",
                kind,
                recipient,
                null,
                null,
                digest.header().subject(),
                templates.text("digest", digest),
                templates.html("digest", digest),
                List.of(),
                new MailHeaders(identity).general(recipient, kind),
                identity.messageId(request.key()),
                request.asOf());
    }
}
