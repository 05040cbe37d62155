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
