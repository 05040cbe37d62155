package org.kpigovernor.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kpigovernor.catalogue.Problem;

/** A copy of the shipped rules to make mistakes in. */
record Rules(Path folder) {
    static Rules copiedTo(Path temporary) throws IOException {
        var shipped = Path.of("rules");
        var folder = temporary.resolve("rules");
        try (var paths = Files.walk(shipped)) {
            for (var path : paths.toList()) {
                var copy = folder.resolve(shipped.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
        return new Rules(folder);
    }

    /** The paths of the shipped files with this ending, as problems name them; retired ones are left out. */
    static List<String> shipped(String ending) throws IOException {
        try (var paths = Files.walk(Path.of("rules"))) {
            return paths.map(path -> path.toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ending) && !path.startsWith("rules/retired/"))
                    .toList();
        }
    }

    /** How many lines of the shipped files with this ending begin in this way. */
    static int lines(String ending, String beginning) throws IOException {
        int lines = 0;
        for (var file : shipped(ending)) {
            lines += (int) Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(beginning))
                    .count();
        }
        return lines;
    }

    Rules edit(String file, String what, String by) throws IOException {
        var text = Files.readString(folder.resolve(file));
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " doesn't contain " + what);
        }
        return write(file, text.replace(what, by));
    }

    Rules write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    Rules append(String file, String line) throws IOException {
        return write(file, Files.readString(folder.resolve(file)) + line + "\n");
    }

    Rules remove(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    /** The problems as the commands print them. */
    List<String> problems() {
        return RuleCheck.check(folder).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
