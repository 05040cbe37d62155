package org.kpigovernor.notify.mail;

import org.jspecify.annotations.Nullable;

/**
 * The mail server.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param user null for no login
 * @param from the sender's address, as {@code KPI Governor <kpi@example.com>}
 */
public record SmtpSettings(
        String host,
        int port,
        String security,
        @Nullable String user,
        @Nullable String password,
        String from,
        MailOptions options) {
    /** With the usual options. */
    public SmtpSettings(
            String host, int port, String security, @Nullable String user, @Nullable String password, String from) {
        this(host, port, security, user, password, from, MailOptions.USUAL);
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", " + security + "]";
    }
}
