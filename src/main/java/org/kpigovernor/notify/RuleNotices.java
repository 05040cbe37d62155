package org.kpigovernor.notify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.SetAside;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;

/** Tells those who answer for rules what is wrong with them: the process lead of files that can't be used, an owner of a rule that failed. */
public final class RuleNotices {
    private static final String PROBLEMS = "rules-problems";
    private static final String SET_ASIDE = "rule-set-aside";
    private static final String BROKEN_TEXT = "mail-text-broken";

    /** The kinds of notices that are about rules. */
    public static final List<String> KINDS = List.of(PROBLEMS, SET_ASIDE, BROKEN_TEXT);

    /** The owner whom changes of the rules concern, as {@code owners.csv} names it. */
    private static final String PROCESS_LEAD = "process-lead";

    private static final int SUBJECT = 120;

    private final Outbox outbox;
    private final MailIdentity identity;
    private final Audience audience;
    private final MailTemplates templates;
    private final MailTemplates shipped = new MailTemplates();

    /** With mail only. */
    public RuleNotices(Outbox outbox, MailIdentity identity) {
        this(outbox, identity, Audience.MAIL_ONLY, new MailTemplates());
    }

    public RuleNotices(Outbox outbox, MailIdentity identity, Audience audience, MailTemplates templates) {
        this.outbox = outbox;
        this.identity = identity;
        this.audience = audience;
        this.templates = templates;
    }

    /**
     * Tells the process lead of rule files that can't be used; the same problems are told once.
     *
     * @param active the book that goes on
     * @return whether a notice was written
     */
    public boolean problems(RuleBook active, List<Problem> problems, Instant now) {
        var told = problems.stream().sorted().map(Problem::toString).toList();
        return active.mailOf(PROCESS_LEAD)
                .map(mail -> write(
                        notice(PROBLEMS + "/" + digest(told), PROBLEMS, mail, problemsMail(active, told, now), now)))
                .orElse(false);
    }

    /** Tells the owners of rules that were left out of a judgement, once a rule and book; returns how many notices were written. */
    public int setAside(RuleBook book, Judgement judgement, Instant now) {
        return (int) judgement.setAside().stream()
                .filter(failed -> setAside(book, failed, now))
                .count();
    }

    private boolean setAside(RuleBook book, SetAside failed, Instant now) {
        var key = SET_ASIDE + "/" + book.hash() + "/" + failed.card().id();
        return book.mailOf(failed.card().owner())
                .map(mail -> write(notice(key, SET_ASIDE, mail, setAsideMail(book, failed, now), now)))
                .orElse(false);
    }

    /**
     * Tells the process lead of a mail text that failed and was left out; the same failure is told once.
     *
     * @return whether a notice was written
     */
    public boolean brokenText(RuleBook active, Problem problem, Instant now) {
        return active.mailOf(PROCESS_LEAD)
                .map(mail -> write(notice(
                        BROKEN_TEXT + "/" + digest(List.of(problem.toString())),
                        BROKEN_TEXT,
                        mail,
                        brokenTextMail(problem, now),
                        now)))
                .orElse(false);
    }

    private RuleMail brokenTextMail(Problem problem, Instant now) {
        return new RuleMail(
                "A mail text of your own failed, and the shipped one was sent",
                problem.what(),
                List.of(
                        "A template in config/mail couldn't be filled, so the mail went out with the text that the service"
                                + " ships with. No mail was lost."),
                "What is wrong",
                List.of(problem.toString()),
                List.of(
                        "Mend the file; it is read again within seconds",
                        "`kpi-governor check` fills every template with sample data and tells what is wrong",
                        "`kpi-governor mail --out DIR` shows how each mail looks"),
                "You get this as the process lead of the rules.",
                Days.moment(now, ZoneOffset.UTC),
                rules());
    }

    private boolean write(Notice notice) {
        boolean written = outbox.write(notice);
        audience.copy(notice.key(), "rules", notice, false);
        return written;
    }

    private RuleMail problemsMail(RuleBook active, List<String> told, Instant now) {
        var count = told.size() == 1 ? "1 problem" : told.size() + " problems";
        return new RuleMail(
                "The changed rules have " + count + " and aren't used",
                told.get(0),
                List.of("The rules folder changed, but its rules can't be used. Rule book " + active.hash()
                        + " goes on as before, so nothing is lost and nobody need hurry."),
                "What is wrong",
                told,
                List.of(
                        "Mend the files; a good folder is taken up by itself within seconds",
                        "`kpi-governor check` tells the same before you save it where the service looks",
                        "`kpi-governor rollback " + active.hash()
                                + "` puts the active book's files back into the folder"),
                "You get this as the process lead of the rules.",
                Days.moment(now, ZoneOffset.UTC),
                rules());
    }

    private RuleMail setAsideMail(RuleBook book, SetAside failed, Instant now) {
        var card = failed.card();
        return new RuleMail(
                "Your rule “" + card.name() + "” failed and was set aside",
                failed.why(),
                List.of(
                        "The rule failed while it was run, so it was left out and the other rules counted without it."
                                + " Until it is mended, nobody hears what it would have said.",
                        "This is told once for rule book " + book.hash() + "."),
                "What happened",
                List.of(new Problem(card.file(), card.line(), 0, "`" + card.id() + "` " + failed.why(), "").toString()),
                List.of(
                        "Mend the rule, and add a case beside it that shows what went wrong",
                        "If it isn't wanted any more, move its file to `retired`"),
                "You get this as the owner of the rule.",
                Days.moment(now, ZoneOffset.UTC),
                rules());
    }

    private String rules() {
        return identity.baseUrl() + "/rules";
    }

    /** What tells of a broken text doesn't depend on one. */
    private Notice notice(String key, String kind, String recipient, RuleMail mail, Instant now) {
        var texts = kind.equals(BROKEN_TEXT) ? shipped : templates;
        return new Notice(
                key,
                "mail",
                kind,
                recipient,
                null,
                null,
                OneLine.of(mail.heading(), SUBJECT),
                texts.text("rules", mail),
                texts.html("rules", mail),
                List.of(),
                Map.of("Auto-Submitted", "auto-generated"),
                identity.messageId(key),
                now);
    }

    private static String digest(List<String> told) {
        return UUID.nameUUIDFromBytes(String.join("\n", told).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
