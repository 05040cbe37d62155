package org.kpigovernor.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads secrets from where they are kept: a file, or a variable of the environment; never from the configuration itself.
 *
 * <p>A relative path is looked up in the folder {@code config}, then in the home folder. Several lines are several secrets, so that
 * a new one can be taken while the old one still signs.
 */
record Secrets(ConfigFolder folder) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    /** The secrets of {@code KEY} or {@code KEY-file}; none, and put down, when they can't be had. */
    List<String> read(Mapping entry, String key) {
        var inline = entry.get(key);
        var file = entry.get(key + "-file");
        if (inline.isPresent() && file.isPresent()) {
            file.get().wrong("`" + key + "` and `" + key + "-file` are both there", "keep one of them");
        }
        return inline.map(this::inline).or(() -> file.map(this::file)).orElse(List.of());
    }

    private List<String> inline(Value value) {
        var text = value.text().orElse("");
        var variable = VARIABLE.matcher(text);
        if (!variable.matches()) {
            value.wrong(
                    "`" + value.name() + "` must name where the secret is kept, not be the secret",
                    "write ${env:NAME} for a variable of the environment, or use `" + value.name() + "-file: PATH`");
            return List.of();
        }
        var secrets = lines(folder.environment().getOrDefault(variable.group(1), ""));
        if (secrets.isEmpty()) {
            value.wrong(
                    "the environment has no `" + variable.group(1) + "`, or an empty one", "set it before the start");
        }
        return secrets;
    }

    List<String> file(Value value) {
        var name = value.as(Texts::path).orElse("");
        var found = candidates(name).stream().filter(Files::isRegularFile).findFirst();
        if (found.isEmpty()) {
            value.wrong("there is no secret file `" + name + "`", "looked for " + lookedFor(name));
        }
        return found.flatMap(file -> content(value, file)).orElse(List.of());
    }

    private Optional<List<String>> content(Value value, Path file) {
        try {
            var secrets = lines(Files.readString(file));
            if (secrets.isEmpty()) {
                value.wrong(
                        "the secret file `" + name(file) + "` is empty",
                        "put the secret into it, on a line of its own");
            }
            return Optional.of(secrets);
        } catch (IOException unreadable) {
            value.wrong(
                    "the secret file `" + name(file) + "` can't be read",
                    "it must be UTF-8 text that this user may read");
            return Optional.empty();
        }
    }

    private List<Path> candidates(String name) {
        return List.of(
                folder.home().resolve("config").resolve(name), folder.home().resolve(name));
    }

    private String lookedFor(String name) {
        return Path.of(name).isAbsolute() ? name : "config/" + name + " and " + name + " in the home folder";
    }

    private String name(Path file) {
        return folder.home().relativize(folder.home().resolve(file)).toString().replace('\\', '/');
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
