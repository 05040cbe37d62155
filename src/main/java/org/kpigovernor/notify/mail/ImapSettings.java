package org.kpigovernor.notify.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox in which answers and bounces arrive.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param folder such as {@code INBOX}
 * @param every how often it is looked into
 */
public record ImapSettings(
        String host,
        int port,
        String security,
        String user,
        @Nullable String password,
        String folder,
        Duration every,
        MailOptions options) {
    @Override
    public String toString() {
        return "ImapSettings[" + host + ":" + port + ", " + security + ", " + folder + "]";
    }
}
