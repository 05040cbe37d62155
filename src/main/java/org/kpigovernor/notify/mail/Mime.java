package org.kpigovernor.notify.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.kpigovernor.notify.Notice;

/** A notice as a MIME message: {@code alternative(text, related(html, pictures))}, as RFC 2046 and 2387 have it. */
final class Mime {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Mime() {}

    static MimeMessage message(Session session, Notice notice, String from) throws MessagingException {
        var message = new Identified(session, MailHeaders.messageId(notice.messageId()));
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(notice.recipient(), true));
        message.setSubject(MailHeaders.oneLine(notice.subject()), UTF_8);
        message.setSentDate(Date.from(notice.writtenAt()));
        MailHeaders.set(message, notice.headers());
        // RFC 3834: keeps vacation answers away; the second is what Exchange understands
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        fill(message, notice);
        message.saveChanges();
        return message;
    }

    private static void fill(MimeMessage message, Notice notice) throws MessagingException {
        var html = notice.html();
        if (html == null) {
            message.setText(notice.text(), UTF_8);
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
            return;
        }
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(notice.text(), "plain"));
        var pictures =
                notice.inlines().stream().filter(Notice.Inline::isPicture).toList();
        alternative.addBodyPart(pictures.isEmpty() ? text(html, "html") : related(html, pictures));
        for (var form : notice.inlines()) {
            if (!form.isPicture()) {
                alternative.addBodyPart(otherForm(form));
            }
        }
        message.setContent(alternative);
    }

    private static MimeBodyPart related(String html, List<Notice.Inline> pictures) throws MessagingException {
        var related = new MimeMultipart("related; type=\"text/html\"");
        related.addBodyPart(text(html, "html"));
        for (var inline : pictures) {
            related.addBodyPart(picture(inline));
        }
        var part = new MimeBodyPart();
        part.setContent(related);
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** RFC 6047: an entry for a calendar stands beside text and HTML, and says its method in its type. */
    private static MimeBodyPart otherForm(Notice.Inline form) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(form.bytes(), form.type() + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart picture(Notice.Inline inline) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(inline.bytes(), inline.type())));
        part.setContentID("<" + MailHeaders.oneLine(inline.contentId()) + ">");
        part.setDisposition("inline");
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Jakarta Mail gives each message an id of its own while it is saved; a repeated attempt must bear the same. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
