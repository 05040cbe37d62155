package org.kpigovernor.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Notices;

class EmlTest {
    private static final SmtpSettings SMTP =
            new SmtpSettings("127.0.0.1", 25, "none", null, null, "Größen <kpi@example.com>");

    @Test
    void aNoticeIsPlainTextAndHtmlWithItsPictures() throws Exception {
        var message = read(Notices.notice("case/C-1"));
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var alternative = (Multipart) message.getContent();
        assertThat(alternative.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) alternative.getBodyPart(0).getContent())
                .isEqualToNormalizingNewlines("MTTR ▁▂▅█ got worse.\nSee the chart.");
        assertThat(alternative.getBodyPart(1).getContentType()).startsWith("multipart/related");
        var related = (Multipart) alternative.getBodyPart(1).getContent();
        assertThat((String) related.getBodyPart(0).getContent()).contains("cid:chart@kpi");
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<chart@kpi>");
        assertThat(related.getBodyPart(1).getDisposition()).isEqualTo(Part.INLINE);
        assertThat(related.getBodyPart(1).getInputStream().readAllBytes())
                .asString()
                .isEqualTo("not really a picture");
    }

    @Test
    void theHeadersAreTheNoticesOwn() throws Exception {
        var headers = Map.of(
                "In-Reply-To", "<C-1@kpi.example.com>", "List-Unsubscribe", "<https://kpi.example.com/unsubscribe>");
        var message =
                read(Notices.notice("case/C-1", "owner@example.com", "Zahlungen: schlechter – seit März", headers));
        assertThat(message.getMessageID()).isEqualTo("<case.C-1@kpi.example.com>");
        assertThat(message.getSentDate()).isEqualTo(Date.from(Notices.WRITTEN));
        assertThat(message.getSubject()).isEqualTo("Zahlungen: schlechter – seit März");
        assertThat(message.getHeader("Subject", null)).isPrintable().startsWith("=?UTF-8?");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<C-1@kpi.example.com>");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://kpi.example.com/unsubscribe>");
        assertThat(message.getFrom()[0].toString()).contains("kpi@example.com");
    }

    @Test
    void aNoticeWithoutHtmlIsOnePlainText() throws Exception {
        var notice = Notices.notice("n1");
        var plain = new Notice(
                "n1",
                "mail",
                "escalation",
                "owner@example.com",
                null,
                null,
                "x",
                notice.text(),
                null,
                notice.inlines(),
                Map.of(),
                notice.messageId(),
                Notices.WRITTEN);
        assertThat(read(plain).getContent()).isEqualTo(notice.text().replace("\n", "\r\n"));
    }

    @Test
    void aRealServerTakesIt() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        try (var channel = new MailChannel(
                new SmtpSettings("127.0.0.1", greenMail.getSmtp().getPort(), "none", null, null, "kpi@example.com"),
                Clock.systemUTC())) {
            channel.send(Notices.notice("case/C-1"));
            channel.send(Notices.notice("case/C-2"));
            assertThat(greenMail.getReceivedMessages())
                    .extracting(message -> message.getHeader("Message-ID")[0])
                    .containsExactly("<case.C-1@kpi.example.com>", "<case.C-2@kpi.example.com>");
        } finally {
            greenMail.stop();
        }
    }

    private static MimeMessage read(Notice notice) throws Exception {
        var out = new ByteArrayOutputStream();
        Eml.write(notice, SMTP, out);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(out.toByteArray()));
    }
}
