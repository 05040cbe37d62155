package org.kpigovernor.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpigovernor.notify.Notices.WRITTEN;
import static org.kpigovernor.notify.Notices.notice;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.notify.Answers;
import org.kpigovernor.notify.ChannelDown;
import org.kpigovernor.notify.HandledMails.Outcome;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.JdbcHandledMails;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class MailboxTest {
    private static final String OURS = "<n1@kpi.example.com>";

    private final Database database = TestDatabase.open();
    private final JdbcCases cases = new JdbcCases(database);
    private final JdbcOutbox outbox = new JdbcOutbox(database);
    private final Clock clock = Clock.fixed(WRITTEN, ZoneOffset.UTC);
    private final MailIdentity identity = new MailIdentity("https://kpi.example.com", "kpi@example.com");
    private final Answers answers = new Answers(
            new Answers.Ports(outbox, cases, new Desk(cases, clock), new JdbcHandledMails(database)), identity, clock);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser mailbox;
    private String caseId;

    @BeforeEach
    void start() {
        server.start();
        mailbox = server.setUser("kpi@example.com", "kpi", "hidden");
        caseId = open("mttr");
        outbox.write(notice("n1"));
        outbox.lease("mail", 5, WRITTEN, new Outbox.Lease("a", WRITTEN.plusSeconds(60)));
        outbox.sent(List.of("n1"), "a", WRITTEN);
    }

    @AfterEach
    void stop() {
        server.stop();
        database.close();
    }

    @Test
    void anAnswerIsACommentWithoutWhatItQuotes() throws Exception {
        arrives("From: Owner <Owner@example.com>", "In-Reply-To: " + OURS, "", """
                The new alert hides it; I look into it today.

                On Tue, 9 Jun 2026 at 08:00, KPI Governor <kpi@example.com>
                wrote:
                > MTTR got worse.""");
        look();
        assertThat(comments(caseId)).singleElement().satisfies(move -> {
            assertThat(move.by()).isEqualTo("Owner@example.com");
            assertThat(move.why()).isEqualTo("The new alert hides it; I look into it today.");
            assertThat(move.at()).isEqualTo(WRITTEN);
        });
        assertThat(unread()).isZero();
        assertThat(cases.find(caseId).orElseThrow().state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void anAnswerInHtmlAloneIsReadToo() throws Exception {
        arrives(
                "From: owner@example.com",
                "References: <other@x> " + OURS,
                "Content-Type: text/html; charset=utf-8",
                "",
                "<html><head><style>p{}</style></head><p>It&#39;s the deploy.<br>Rolled back.</p><blockquote>MTTR</blockquote>");
        look();
        assertThat(comments(caseId)).extracting(CaseMove::why).containsExactly("It's the deploy.\nRolled back.");
    }

    @Test
    void eachAnswerIsTakenOnceHoweverOftenItIsThere() throws Exception {
        for (var i = 0; i < 2; i++) {
            arrives("From: owner@example.com", "Message-ID: <a@x>", "In-Reply-To: " + OURS, "", "Seen.");
        }
        look();
        setUnread();
        look();
        assertThat(comments(caseId)).hasSize(1);
        assertThat(answers.counts()).isEqualTo(Map.of(Outcome.COMMENTED, 1L, Outcome.REPEATED, 1L));
    }

    @Test
    void anAnswerToAMailAboutSeveralCasesIsSaidOfEach() throws Exception {
        var other = open("lead-time");
        var one = notice(
                "both",
                "manager@example.com",
                "two",
                Map.of("References", identity.messageId("case/" + caseId) + " " + identity.messageId("case/" + other)));
        outbox.write(new org.kpigovernor.notify.Notice(
                one.key(),
                one.channel(),
                one.kind(),
                one.recipient(),
                "payments",
                null,
                one.subject(),
                one.text(),
                one.html(),
                List.of(),
                one.headers(),
                one.messageId(),
                one.writtenAt()));
        arrives("From: manager@example.com", "In-Reply-To: <both@kpi.example.com>", "", "We know.");
        look();
        assertThat(comments(caseId)).hasSize(1);
        assertThat(comments(other)).hasSize(1);
    }

    @Test
    void whoGotNothingInTheThreadSaysNothing() throws Exception {
        arrives("From: mallory@example.com", "In-Reply-To: " + OURS, "", "All is well, close it.");
        look();
        assertThat(comments(caseId)).isEmpty();
        assertThat(answers.counts()).isEqualTo(Map.of(Outcome.STRANGER, 1L));
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void whatAnswersNothingOfOursStaysUnreadAndIsCountedOnce() throws Exception {
        arrives("From: owner@example.com", "", "Lunch?");
        look();
        look();
        assertThat(answers.counts()).isEqualTo(Map.of(Outcome.UNRELATED, 1L));
        assertThat(unread()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "X-Autoreply: yes", "Precedence: bulk", "Return-Path: <>"})
    void whatAMachineAnswersIsIgnored(String header) throws Exception {
        arrives("From: owner@example.com", "In-Reply-To: " + OURS, header, "", "I am on holiday until Monday.");
        look();
        assertThat(comments(caseId)).isEmpty();
        assertThat(answers.counts()).isEqualTo(Map.of(Outcome.AUTOMATIC, 1L));
    }

    @Test
    void aDeliveryThatFailedMarksItsNoticeAsBouncedAndSaysWhy() throws Exception {
        arrives(report("failed"));
        look();
        var entry = outbox.find("n1").orElseThrow();
        assertThat(entry.state()).isEqualTo("bounced");
        assertThat(entry.why()).isEqualTo("owner@example.com: 550 5.1.1 User unknown in virtual mailbox table");
        assertThat(comments(caseId)).isEmpty();
        assertThat(outbox.counts()).containsExactly(new Outbox.Count("mail", "bounced", 1));
    }

    @Test
    void aDeliveryThatIsOnlyLateChangesNothing() throws Exception {
        arrives(report("delayed"));
        look();
        assertThat(outbox.find("n1").orElseThrow().state()).isEqualTo("sent");
        assertThat(answers.counts()).isEqualTo(Map.of(Outcome.AUTOMATIC, 1L));
    }

    private static String report(String action) {
        return """
                From: MAILER-DAEMON@mx.example.com
                To: kpi@example.com
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I'm sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com

                Final-Recipient: rfc822; owner@example.com
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown in
                 virtual mailbox table

                --b
                Content-Type: message/rfc822

                From: kpi@example.com
                Message-ID: <n1@kpi.example.com>
                Subject: MTTR got worse

                text
                --b--
                """.formatted(action);
    }

    @Test
    void aMailboxThatCannotBeOpenedSaysSo() {
        assertThatThrownBy(() -> mailbox("guessed").look())
                .isInstanceOf(ChannelDown.class)
                .hasMessageNotContaining("guessed");
    }

    private void arrives(String... lines) throws Exception {
        var text = String.join("\n", lines).replace("\n", "\r\n");
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private void look() throws ChannelDown {
        mailbox("hidden").look();
    }

    private Mailbox mailbox(String password) {
        return new Mailbox(
                new ImapSettings(
                        "127.0.0.1",
                        server.getImap().getPort(),
                        "none",
                        "kpi",
                        password,
                        "INBOX",
                        Duration.ofMinutes(1),
                        MailOptions.USUAL),
                answers,
                clock);
    }

    private List<CaseMove> comments(String id) {
        return cases.moves(id).stream()
                .filter(move -> move.move().equals("commented"))
                .toList();
    }

    private long unread() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
                .filter(message -> !message.isSet(Flags.Flag.SEEN))
                .count();
    }

    private void setUnread() throws Exception {
        for (var message : new ArrayList<>(
                server.getManagers().getImapHostManager().getInbox(mailbox).getMessages())) {
            message.setFlag(Flags.Flag.SEEN, false);
        }
    }

    private String open(String kpi) {
        var week = LocalDate.of(2026, 6, 1);
        var opened = new Case(
                "",
                "payments",
                kpi,
                Case.Kind.INVESTIGATION,
                Case.State.OPEN,
                Priority.IMPORTANT,
                "rule",
                "A sentence",
                week,
                week,
                WRITTEN,
                WRITTEN,
                null,
                "owner@example.com",
                "",
                null,
                null);
        return cases.open(opened, new CaseMove("", WRITTEN, "opened", "kpi-governor", "why"))
                .id();
    }
}
