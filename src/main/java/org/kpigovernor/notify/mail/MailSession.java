package org.kpigovernor.notify.mail;

import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** The session that Jakarta Mail needs for a server. */
final class MailSession {
    static {
        // Jakarta Mail looks for what encodes a message's parts in every archive of the class path, for every part,
        // unless it is told
        if (System.getProperty(StreamProvider.class.getName()) == null) {
            System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        }
    }

    private static final WriteTimers WRITE_TIMERS = new WriteTimers();

    private MailSession() {}

    static Session of(SmtpSettings settings) {
        var properties = properties(protocol("smtp", settings.security()), settings.security(), settings.options());
        var prefix = "mail." + protocol("smtp", settings.security()) + ".";
        properties.put(prefix + "auth", Boolean.toString(settings.user() != null));
        // The answer to QUIT tells nothing that is needed, and a server may be slow to say it
        properties.put(prefix + "quitwait", "false");
        return Session.getInstance(properties);
    }

    /** {@code smtp} or {@code smtps}, {@code imap} or {@code imaps}. */
    static String protocol(String plain, String security) {
        return security.equals("tls") ? plain + "s" : plain;
    }

    static Properties properties(String protocol, String security, MailOptions options) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        // Without these a server that hangs holds its thread for ever
        properties.put(
                prefix + "connectiontimeout",
                Long.toString(options.connectTimeout().toMillis()));
        properties.put(prefix + "timeout", Long.toString(options.timeout().toMillis()));
        properties.put(prefix + "writetimeout", Long.toString(options.timeout().toMillis()));
        properties.put(prefix + "executor.writetimeout", WRITE_TIMERS);
        properties.put(prefix + "socketFactory", new PromptSockets());
        if (!security.equals("none")) {
            properties.put(prefix + "ssl.socketFactory", Trust.sockets(options.trustFile()));
            properties.put(prefix + "ssl.checkserveridentity", "true");
        }
        var starttls = Boolean.toString(security.equals("starttls"));
        properties.put(prefix + "starttls.enable", starttls);
        properties.put(prefix + "starttls.required", starttls);
        if (options.oauth2() != null) {
            properties.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }
}
