package org.kpigovernor.notify.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.kpigovernor.notify.Answers;
import org.kpigovernor.notify.ChannelDown;
import org.kpigovernor.notify.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads over IMAP what is answered to notices. What was handled is marked as read; all else stays unread, for people. */
public final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final ImapSettings settings;
    private final Answers answers;
    private final Session session;
    private final Login login;

    public Mailbox(ImapSettings settings, Answers answers, Clock clock) {
        this.settings = settings;
        this.answers = answers;
        var protocol = MailSession.protocol("imap", settings.security());
        var properties = MailSession.properties(protocol, settings.security(), settings.options());
        // Reading a mail must not mark it as read
        properties.put("mail." + protocol + ".peek", "true");
        this.session = Session.getInstance(properties);
        this.login = new Login(settings.user(), settings.password(), settings.options(), clock);
    }

    /** Handles what is unread and new; returns how many mails that were. */
    public int look() throws ChannelDown {
        try (var store = session.getStore(MailSession.protocol("imap", settings.security()))) {
            login.connect(store, settings.host(), settings.port());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return handle(folder);
            }
        } catch (MessagingException e) {
            throw new ChannelDown(settings.host() + ":" + settings.port() + ": " + SmtpReply.text(e), e);
        }
    }

    private int handle(Folder folder) throws MessagingException {
        var handled = 0;
        for (var message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            var uid = uid((UIDFolder) folder, message);
            if (!answers.isHandled(uid)) {
                var outcome = answers.take(read(uid, (MimeMessage) message));
                LOG.info("mail {}: {}", uid, outcome);
                if (outcome.isDone()) {
                    message.setFlag(Flags.Flag.SEEN, true);
                }
                handled++;
            }
        }
        return handled;
    }

    private static String uid(UIDFolder folder, Message message) throws MessagingException {
        return folder.getUIDValidity() + "/" + folder.getUID(message);
    }

    /** A mail that can't be read answers nothing. */
    private static Incoming read(String uid, MimeMessage message) {
        try {
            return MailReader.read(uid, message);
        } catch (MessagingException | IOException e) {
            LOG.warn("mail {} can't be read: {}", uid, e.toString());
            return new Incoming(uid, "", "", List.of(), false, "", null);
        }
    }
}
