package org.kpigovernor.notify;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.notify.HandledMails.Outcome;

/** What people and mail servers answer to notices: comments on cases, and bounces. Anything else is left alone. */
public final class Answers {
    private final Ports ports;
    private final MailIdentity identity;
    private final Clock clock;

    /** What answers are about, and where they go. */
    public record Ports(Outbox outbox, Cases cases, Desk desk, HandledMails handled) {}

    public Answers(Ports ports, MailIdentity identity, Clock clock) {
        this.ports = ports;
        this.identity = identity;
        this.clock = clock;
    }

    /** Whether it was handled, so that it needn't be read. */
    public boolean isHandled(String uid) {
        return ports.handled().contains(uid);
    }

    /** Handles the mail, once. */
    public Outcome take(Incoming mail) {
        return ports.handled().once(mail, clock.instant(), () -> handle(mail));
    }

    /** How many mails there were by what came of them. */
    public Map<Outcome, Long> counts() {
        return ports.handled().counts();
    }

    private Outcome handle(Incoming mail) {
        var failure = mail.failure();
        if (failure != null) {
            return ports.outbox().bounced(failure.messageId(), clock.instant(), failure.diagnostic())
                    ? Outcome.BOUNCED
                    : Outcome.UNRELATED;
        }
        return mail.automatic() ? Outcome.AUTOMATIC : comment(mail);
    }

    private Outcome comment(Incoming mail) {
        var notices = ports.outbox().findByMessageId(mail.references()).stream()
                .map(Outbox.Entry::notice)
                .toList();
        var cases = cases(notices);
        if (cases.isEmpty()) {
            return Outcome.UNRELATED;
        }
        if (!recipients(notices, cases).contains(mail.from().toLowerCase(Locale.ROOT))) {
            return Outcome.STRANGER;
        }
        var text = Quoted.without(mail.text());
        if (text.isEmpty()) {
            return Outcome.EMPTY;
        }
        cases.forEach(id -> ports.desk().comment(id, mail.from(), text));
        return Outcome.COMMENTED;
    }

    private List<String> cases(List<Notice> notices) {
        return notices.stream().flatMap(this::cases).distinct().toList();
    }

    /** A notice about several cases is in the threads of all of them: what is answered to it is said of each. */
    private Stream<String> cases(Notice notice) {
        var one = notice.caseId();
        if (one != null) {
            return ports.cases().find(one).map(Case::id).stream();
        }
        var threads = notice.headers().getOrDefault("References", "");
        return notice.team() == null || threads.isEmpty()
                ? Stream.empty()
                : ports.cases().find(notice.team(), null, false).stream()
                        .map(Case::id)
                        .filter(id -> threads.contains(identity.messageId("case/" + id)));
    }

    private Set<String> recipients(List<Notice> notices, List<String> cases) {
        return Stream.concat(
                        notices.stream().map(Notice::recipient),
                        cases.stream().flatMap(id -> ports.outbox().recipients(id).stream()))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
