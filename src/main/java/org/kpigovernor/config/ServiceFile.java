package org.kpigovernor.config;

import java.util.Optional;
import org.kpigovernor.notify.mail.SmtpSettings;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.DatabaseSettings;

/** Reads {@code service.yaml}: where the service listens, where it keeps its data, and its mail server. */
final class ServiceFile {
    private static final int DEFAULT_PORT = 8080;
    private static final int SMTP_PORT = 25;

    private final ConfigFolder folder;
    private final Section http;
    private final Section database;
    private final Section smtp;

    ServiceFile(ConfigFolder folder) {
        var root = folder.open("service.yaml").only("http", "database", "smtp");
        this.folder = folder;
        this.http = new Section(folder, root.mapping("http").only("host", "port", "base-url"), "KPI_GOVERNOR_");
        this.database = new Section(
                folder,
                root.mapping("database").only("url", "user", "password", "password-file"),
                "KPI_GOVERNOR_DATABASE_");
        this.smtp = new Section(
                folder,
                root.mapping("smtp").only("host", "port", "security", "user", "password", "password-file", "from"),
                "KPI_GOVERNOR_SMTP_");
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
        return new SmtpSettings(
                smtp.text("host", "localhost"),
                smtp.port(SMTP_PORT),
                smtp.get("security")
                        .flatMap(value -> value.as(ServiceTexts::security))
                        .orElse("none"),
                text(smtp, "user").orElse(null),
                smtp.password().orElse(null),
                smtp.get("from")
                        .flatMap(value -> value.as(ServiceTexts::sender))
                        .orElse("KPI Governor <kpi-governor@localhost>"));
    }

    private static Optional<String> text(Section section, String key) {
        return section.get(key).flatMap(Value::text);
    }
}
