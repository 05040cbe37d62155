package org.kpigovernor.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.Problem;

/**
 * The folder {@code config}: opens its files and keeps what is wrong in them.
 *
 * @param environment the environment's variables by name
 * @param problems every mistake so far, in any file
 */
record ConfigFolder(Path home, Map<String, String> environment, List<Problem> problems) {
    boolean has(String name) {
        return Files.exists(home.resolve("config").resolve(name));
    }

    /** Whether nothing is wrong with the file so far. */
    boolean isSound(String name) {
        return problems.stream().noneMatch(problem -> problem.file().equals("config/" + name));
    }

    /** The file's keys and values; none when there is no such file, or when it can't be read, which is put down. */
    Mapping open(String name) {
        var document = new Document("config/" + name, problems);
        var root = YamlText.compose(document, text(name));
        return new Value(document, name, root.orElse(null)).mapping();
    }

    /** The file's text; empty when there is no such file, or when it can't be read, which is put down. */
    String text(String name) {
        var document = new Document("config/" + name, problems);
        return has(name) ? text(document, home.resolve("config").resolve(name)) : "";
    }

    /** A value of the environment, as if it stood in a file. */
    Value fromEnvironment(String variable) {
        return Variables.value(new Document("environment", problems), variable, environment.getOrDefault(variable, ""));
    }

    private static String text(Document document, Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException gone) {
            document.wrong(null, "there is no such file", "");
        } catch (CharacterCodingException notText) {
            document.wrong(null, "is not UTF-8 text", "save it as UTF-8");
        } catch (IOException unreadable) {
            document.wrong(null, "can't be read: " + unreadable.getMessage(), "");
        }
        return "";
    }
}
