package org.kpigovernor.notify.mail;

import jakarta.mail.Session;
import java.util.Properties;

/** The session that Jakarta Mail needs for a server. */
final class Smtp {
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "20000";

    private Smtp() {}

    static Session session(SmtpSettings settings) {
        var properties = new Properties();
        var protocol = protocol(settings);
        var prefix = "mail." + protocol + ".";
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + "host", settings.host());
        properties.put(prefix + "port", Integer.toString(settings.port()));
        properties.put(prefix + "auth", Boolean.toString(settings.user() != null));
        // Without these a server that hangs holds the worker for ever
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", READ_MILLIS);
        properties.put(prefix + "writetimeout", READ_MILLIS);
        properties.put(
                prefix + "starttls.enable", Boolean.toString(settings.security().equals("starttls")));
        properties.put(
                prefix + "starttls.required",
                Boolean.toString(settings.security().equals("starttls")));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // The answer to QUIT tells nothing that is needed, and a server may be slow to say it
        properties.put(prefix + "quitwait", "false");
        return Session.getInstance(properties);
    }

    static String protocol(SmtpSettings settings) {
        return settings.security().equals("tls") ? "smtps" : "smtp";
    }
}
