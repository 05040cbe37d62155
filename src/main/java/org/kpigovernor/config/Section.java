package org.kpigovernor.config;

import java.util.Locale;
import java.util.Optional;

/**
 * A part of {@code service.yaml} whose keys the environment overrides.
 *
 * @param prefix of the variables: {@code KPI_GOVERNOR_SMTP_} makes {@code KPI_GOVERNOR_SMTP_HOST} override {@code smtp.host}
 */
record Section(ConfigFolder folder, Mapping entry, String prefix) {
    Optional<Value> get(String key) {
        return overriding(key).or(() -> entry.get(key));
    }

    String text(String key, String otherwise) {
        return get(key).flatMap(Value::text).filter(text -> !text.isBlank()).orElse(otherwise);
    }

    int port(int otherwise) {
        return get("port").flatMap(value -> value.as(Texts::port)).orElse(otherwise);
    }

    /** From the environment itself, from a file that it names, or from where the file says; several lines: the first. */
    Optional<String> password() {
        var plain = overriding("password").flatMap(Value::text);
        var file = overriding("password-file");
        var secrets = new Secrets(folder);
        return plain.or(() -> file.map(secrets::file).orElseGet(() -> secrets.read(entry, "password")).stream()
                .findFirst());
    }

    private Optional<Value> overriding(String key) {
        var variable = prefix + key.toUpperCase(Locale.ROOT).replace('-', '_');
        return folder.environment().getOrDefault(variable, "").isEmpty()
                ? Optional.empty()
                : Optional.of(folder.fromEnvironment(variable));
    }
}
