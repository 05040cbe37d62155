package org.kpigovernor.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpigovernor.notify.Notices.notice;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.notify.FinalFailure;
import org.kpigovernor.notify.RetryableFailure;

class MailChannelTest {
    private ScriptedSmtp server;
    private MailChannel channel;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtp();
        channel = new MailChannel(server.settings(), Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        channel.close();
        server.close();
    }

    @Test
    void manyNoticesGoOverOneConnection() throws Exception {
        for (var i = 0; i < 5; i++) {
            channel.send(notice("n" + i));
        }
        assertThat(server.taken()).hasSize(5);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionThatTheServerClosedMeanwhileIsReplacedWithoutLoss() throws Exception {
        channel.send(notice("n1"));
        server.answer("NOOP", ScriptedSmtp.CUT).answer("RSET", ScriptedSmtp.CUT);
        channel.send(notice("n2"));
        assertThat(server.taken()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void aTemporaryRefusalMayBeTriedAgain(String verb) {
        server.answer(verb, "451 4.7.1 greylisted, come back later");
        assertThatThrownBy(() -> channel.send(notice("n1")))
                .isInstanceOf(RetryableFailure.class)
                .hasMessageContaining("451 4.7.1 greylisted, come back later");
        assertThatCode(() -> channel.send(notice("n1"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void aLastingRefusalIsFinal(String verb) {
        server.answer(verb, "550 5.1.1 no such user here");
        assertThatThrownBy(() -> channel.send(notice("n1")))
                .isInstanceOf(FinalFailure.class)
                .hasMessageContaining("550 5.1.1 no such user here");
        assertThatCode(() -> channel.send(notice("n2"))).doesNotThrowAnyException();
    }

    @Test
    void aServerThatWantsAnotherLoginKillsNoNotice() {
        server.answer("MAIL", "530 5.7.0 authentication required");
        assertThatThrownBy(() -> channel.send(notice("n1"))).isInstanceOf(RetryableFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void aConnectionThatIsCutMayBeTriedAgain(String verb) {
        server.answer(verb, ScriptedSmtp.CUT);
        assertThatThrownBy(() -> channel.send(notice("n1"))).isInstanceOf(RetryableFailure.class);
        assertThatCode(() -> channel.send(notice("n1"))).doesNotThrowAnyException();
    }

    @Test
    void aServerThatRefusesTheConnectionIsNoFaultOfTheNotice() throws IOException {
        server.answer("greeting", "554 5.7.1 not now");
        assertThatThrownBy(() -> channel.send(notice("n1"))).isInstanceOf(RetryableFailure.class);
        server.close();
        assertThatThrownBy(() -> channel.send(notice("n1"))).isInstanceOf(RetryableFailure.class);
    }

    @Test
    void aServerWithoutEncryptionIsNotTrustedWhenEncryptionIsAskedFor() {
        var plain = server.settings();
        var wanted = new SmtpSettings(plain.host(), plain.port(), "starttls", "user", "secret", plain.from());
        try (var careful = new MailChannel(wanted, Clock.systemUTC())) {
            assertThatThrownBy(() -> careful.send(notice("n1")))
                    .isInstanceOf(RetryableFailure.class)
                    .hasMessageContaining("STARTTLS");
        }
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void aLineBreakInASubjectOrHeaderMakesNoNewHeader() throws Exception {
        var headers = Map.of("In-Reply-To", "<C-1@kpi.example.com>\r\nBcc: everyone@example.com");
        channel.send(notice("n1", "owner@example.com", "Payments\r\nBcc: everyone@example.com\r\n\r\n<h1>", headers));
        var head = server.taken().get(0).split("\n\n", 2)[0];
        assertThat(head.lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(head).contains("Subject: Payments Bcc: everyone@example.com <h1>");
    }

    @Test
    void aRecipientWithALineBreakIsRefused() {
        assertThatThrownBy(() -> channel.send(notice("n1", "a@example.com>\r\nRCPT TO:<b@example.com", "x", Map.of())))
                .isInstanceOf(FinalFailure.class);
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "bcc", "Subject", "Content-Type", "X-A: b\r\nBcc", ""})
    void aHeaderThatANoticeMayNotSetIsRefused(String name) {
        assertThatThrownBy(() ->
                        channel.send(notice("n1", "owner@example.com", "x", Map.of(name, "everyone@example.com"))))
                .isInstanceOf(FinalFailure.class)
                .hasMessageContaining("not a header that a notice may set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Eevil\u202C reversed",
                "\uD83D\uDCC8\uD83D\uDEA8 emoji \uD83D\uDC69\u200D\uD83D\uDCBB",
                "مرحبا بالعالم",
                "a\u2028Bcc: everyone@example.com",
                "a\u0085Bcc: everyone@example.com",
                "a\u000BBcc: everyone@example.com",
                "=?UTF-8?Q?a=0D=0ABcc:_everyone@example.com?="
            })
    void aHostileSubjectStaysOneHeaderAndSaysTheSame(String subject) throws Exception {
        channel.send(notice("n1", "owner@example.com", subject, Map.of("X-Title", subject)));
        var head = server.taken().get(0).split("\n\n", 2)[0];
        assertThat(head.lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(head.chars()).allMatch(character -> character < 128);
        assertThat(head.lines()).allMatch(line -> line.length() <= 998);
        assertThat(head.lines().filter(line -> line.startsWith("Subject: "))).hasSize(1);
    }

    @Test
    void aVeryLongSubjectIsFolded() throws Exception {
        var subject = "Größe ".repeat(2_000);
        channel.send(notice("n1", "owner@example.com", subject, Map.of("X-Title", "x".repeat(5_000) + " " + subject)));
        var head = server.taken().get(0).split("\n\n", 2)[0];
        assertThat(head.lines().filter(line -> line.startsWith("Subject: "))).hasSize(1);
        assertThat(head.lines()
                        .filter(line -> line.startsWith(" "))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .isLessThanOrEqualTo(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com\nb@example.com", "a@example.com, b@example.com", "a@example.com\u2028b@example.com",
                "a@example.com>\r\nDATA\r\n<b@example.com", "@", ""
            })
    void whatIsNotOneAddressIsRefusedForGood(String recipient) {
        assertThatThrownBy(() -> channel.send(notice("n1", recipient, "x", Map.of())))
                .isInstanceOf(FinalFailure.class);
        assertThat(server.taken()).isEmpty();
    }
}
