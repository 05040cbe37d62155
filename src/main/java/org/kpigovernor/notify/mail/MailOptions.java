package org.kpigovernor.notify.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a mail server is talked to.
 *
 * @param trustFile certificates (PEM) that are trusted instead of those that Java trusts; null for those
 * @param oauth2 where the access token comes from that is used in place of a password; null for a password
 * @param connectTimeout how long a connection may take
 * @param timeout how long the server may keep silent, and how long a write may take
 */
public record MailOptions(
        @Nullable Path trustFile, @Nullable OAuth2Settings oauth2, Duration connectTimeout, Duration timeout) {
    /** Java's own certificates, a password, ten and twenty seconds. */
    public static final MailOptions USUAL = new MailOptions(null, null, Duration.ofSeconds(10), Duration.ofSeconds(20));
}
