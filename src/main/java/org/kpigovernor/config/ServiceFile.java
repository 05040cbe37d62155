package org.kpigovernor.config;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.notify.mail.ImapSettings;
import org.kpigovernor.notify.mail.SmtpSettings;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.DatabaseSettings;

/** Reads {@code service.yaml}: where the service listens, where it keeps its data, its mail server, and the mailbox of answers. */
final class ServiceFile {
    private static final int DEFAULT_PORT = 8080;
    private static final int SMTP_PORT = 25;
    private static final int IMAP_PORT = 143;
    private static final int IMAPS_PORT = 993;
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final ConfigFolder folder;
    private final Section http;
    private final Section database;
    private final Section smtp;
    private final Section imap;

    ServiceFile(ConfigFolder folder) {
        var root = folder.open("service.yaml").only("http", "database", "smtp", "imap");
        this.folder = folder;
        this.http = new Section(folder, root.mapping("http").only("host", "port", "base-url"), "KPI_GOVERNOR_");
        this.database = new Section(
                folder,
                root.mapping("database").only("url", "user", "password", "password-file"),
                "KPI_GOVERNOR_DATABASE_");
        this.smtp = new Section(
                folder,
                root.mapping("smtp")
                        .only(Stream.concat(MailServerKeys.NAMES.stream(), Stream.of("from"))
                                .toArray(String[]::new)),
                "KPI_GOVERNOR_SMTP_");
        this.imap = new Section(
                folder,
                root.mapping("imap")
                        .only(Stream.concat(MailServerKeys.NAMES.stream(), Stream.of("folder", "every"))
                                .toArray(String[]::new)),
                "KPI_GOVERNOR_IMAP_");
    }

    /** Only this machine can reach the pages until somebody says otherwise. */
    String host() {
        return http.text("host", "127.0.0.1");
    }

    int port() {
        return http.port(DEFAULT_PORT);
    }

    String baseUrl() {
        return http.get("base-url")
                .flatMap(url -> url.as(ServiceTexts::baseUrl))
                .orElse("http://localhost:" + port());
    }

    DatabaseSettings database() {
        var embedded = Database.embedded(folder.home().resolve("data").resolve("kpi-governor"));
        var url = database.get("url").flatMap(value -> value.as(ServiceTexts::jdbcUrl));
        var own = url.isEmpty();
        return new DatabaseSettings(
                url.orElse(embedded.url()),
                text(database, "user").orElse(own ? embedded.user() : null),
                database.password().orElse(own ? embedded.password() : null));
    }

    SmtpSettings smtp() {
        var keys = new MailServerKeys(folder, smtp);
        return new SmtpSettings(
                smtp.text("host", "localhost"),
                smtp.port(SMTP_PORT),
                keys.security(),
                text(smtp, "user").orElse(null),
                smtp.password().orElse(null),
                smtp.get("from")
                        .flatMap(value -> value.as(ServiceTexts::sender))
                        .orElse("KPI Governor <kpi-governor@localhost>"),
                keys.options());
    }

    /** Empty unless a host is named: answers are read only where somebody wants it. */
    Optional<ImapSettings> imap() {
        var keys = new MailServerKeys(folder, imap);
        var security = keys.security();
        return text(imap, "host")
                .map(host -> new ImapSettings(
                        host,
                        imap.port(security.equals("tls") ? IMAPS_PORT : IMAP_PORT),
                        security,
                        imap.text("user", ""),
                        imap.password().orElse(null),
                        imap.text("folder", "INBOX"),
                        imap.get("every")
                                .flatMap(value -> value.as(text -> Texts.span(text, SHORTEST, LONGEST)))
                                .orElse(EVERY),
                        keys.options()));
    }

    private static Optional<String> text(Section section, String key) {
        return section.get(key).flatMap(Value::text);
    }
}
