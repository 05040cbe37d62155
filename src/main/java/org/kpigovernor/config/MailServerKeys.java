package org.kpigovernor.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.mail.MailOptions;
import org.kpigovernor.notify.mail.OAuth2Settings;
import org.kpigovernor.notify.mail.Trust;

/** The keys of {@code service.yaml} that sending and reading mail have in common. */
record MailServerKeys(ConfigFolder folder, Section section) {
    /** Their names. */
    static final List<String> NAMES = List.of(
            "host",
            "port",
            "security",
            "user",
            "password",
            "password-file",
            "trust-file",
            "connect-timeout",
            "timeout",
            "oauth2");

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    String security() {
        return section.get("security")
                .flatMap(value -> value.as(ServiceTexts::security))
                .orElse("none");
    }

    MailOptions options() {
        return new MailOptions(
                section.get("trust-file").flatMap(this::trusted).orElse(null),
                oauth2(),
                span("connect-timeout", MailOptions.USUAL.connectTimeout()),
                span("timeout", MailOptions.USUAL.timeout()));
    }

    private Duration span(String key, Duration otherwise) {
        return section.get(key)
                .flatMap(value -> value.as(text -> Texts.span(text, SHORTEST, LONGEST)))
                .orElse(otherwise);
    }

    private Optional<Path> trusted(Value value) {
        var name = value.as(Texts::path).orElse("");
        var found = List.of(
                        folder.home().resolve("config").resolve(name),
                        folder.home().resolve(name))
                .stream()
                .filter(Files::isRegularFile)
                .findFirst();
        if (found.isEmpty()) {
            value.wrong("there is no file `" + name + "`", "looked for it in config and in the home folder");
        }
        return found.filter(file -> isTrustworthy(value, file));
    }

    private static boolean isTrustworthy(Value value, Path file) {
        try {
            Trust.check(file);
            return true;
        } catch (IOException e) {
            value.wrong("`trust-file` can't be used: " + e.getMessage(), "it must hold certificates as PEM");
            return false;
        }
    }

    private @Nullable OAuth2Settings oauth2() {
        var entry = section.entry().mapping("oauth2");
        if (entry.entries().isEmpty()) {
            return null;
        }
        entry.only("token-url", "client-id", "client-secret", "client-secret-file", "scope");
        var url = entry.get("token-url").flatMap(value -> value.as(MailServerKeys::tokenUrl));
        var id = entry.text("client-id");
        var secret = new Secrets(folder).read(entry, "client-secret").stream().findFirst();
        if (entry.get("token-url").isEmpty() || id.isEmpty()) {
            entry.place().wrong("`oauth2` needs `token-url`, `client-id` and `client-secret-file`", "");
        }
        if (section.get("user").isEmpty()) {
            entry.place().wrong("`oauth2` needs the mailbox as `user`", "such as user: kpi-governor@example.com");
        }
        return new OAuth2Settings(
                url.orElse(URI.create("https://missing.invalid")),
                id.orElse(""),
                secret.orElse(""),
                entry.text("scope").orElse(""));
    }

    private static URI tokenUrl(String text) throws Mistake {
        if (text.matches("https://[^\\s?#@]+|http://(localhost|127\\.0\\.0\\.1)[^\\s?#@]*")) {
            return URI.create(text);
        }
        throw new Mistake("is not the address of a token server", "write it as https://login.example.com/oauth2/token");
    }
}
