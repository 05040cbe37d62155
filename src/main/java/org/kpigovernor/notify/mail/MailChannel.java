package org.kpigovernor.notify.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Channel;
import org.kpigovernor.notify.ChannelDown;
import org.kpigovernor.notify.FinalFailure;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.RetryableFailure;

/** Sends notices over SMTP, many over one connection; tells what may be tried again from what may not. */
public final class MailChannel implements Channel, AutoCloseable {
    private final SmtpSettings settings;
    private final Session session;
    private final Login login;
    private @Nullable Transport connection;

    public MailChannel(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.session = MailSession.of(settings);
        this.login = new Login(settings.user(), settings.password(), settings.options(), clock);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void send(Notice notice) throws RetryableFailure, FinalFailure {
        var message = compose(notice);
        var transport = connect();
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            rest();
            if (SmtpReply.isFinal(e)) {
                throw new FinalFailure(SmtpReply.text(e), e);
            }
            throw SmtpReply.isAboutTheServer(e)
                    ? new ChannelDown(SmtpReply.text(e), e)
                    : new RetryableFailure(SmtpReply.text(e), e);
        }
    }

    private MimeMessage compose(Notice notice) throws FinalFailure {
        try {
            return Mime.message(session, notice, settings.from());
        } catch (AddressException e) {
            throw new FinalFailure(e.getMessage() + ": " + MailHeaders.oneLine(String.valueOf(e.getRef())), e);
        } catch (MessagingException e) {
            throw new FinalFailure("the message can't be made: " + e.getMessage(), e);
        }
    }

    /**
     * The connection, asked whether it is still there before each message: to find out by sending would leave open whether the
     * message got through. What goes wrong here is the server's or the settings' fault, never the notice's: so it is retried.
     */
    private Transport connect() throws ChannelDown {
        var known = connection;
        if (known != null && known.isConnected()) {
            return known;
        }
        rest();
        try {
            var fresh = session.getTransport(MailSession.protocol("smtp", settings.security()));
            login.connect(fresh, settings.host(), settings.port());
            connection = fresh;
            return fresh;
        } catch (MessagingException e) {
            throw new ChannelDown(settings.host() + ":" + settings.port() + ": " + SmtpReply.text(e), e);
        }
    }

    @Override
    public void rest() {
        var known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (MessagingException e) {
                // The connection was gone already, which is what closing is for
                return;
            }
        }
    }

    @Override
    public void close() {
        rest();
    }
}
