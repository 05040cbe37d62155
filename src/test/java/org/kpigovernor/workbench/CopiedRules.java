package org.kpigovernor.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kpigovernor.judge.files.FolderFiles;

/** A copy of the shipped rules to change. */
public record CopiedRules(Path folder) {
    public static CopiedRules to(Path folder) {
        copy(Path.of("rules"), folder);
        return new CopiedRules(folder);
    }

    public static void copy(Path from, Path to) {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CopiedRules edit(String file, String what, String by) {
        try {
            var text = Files.readString(folder.resolve(file));
            if (!text.contains(what)) {
                throw new IllegalArgumentException(file + " doesn't contain " + what);
            }
            Files.writeString(folder.resolve(file), text.replace(what, by));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Investigates latency sooner: five of eight weeks beyond a nearer watch line are enough. */
    public CopiedRules watchful() {
        return edit(
                "thresholds/thresholds.csv",
                "change-failure-rate,*,*,non-negotiable",
                "latency-p95,*,*,*,,0.6,5,1.2,,,,,,,,,,users feel it at once\nchange-failure-rate,*,*,non-negotiable");
    }

    /** Breaks the same file. */
    public CopiedRules broken() {
        return edit("thresholds/thresholds.csv", ",,0.75,", ",,many,");
    }

    public CopiedRules mended() {
        return edit("thresholds/thresholds.csv", ",,many,", ",,0.75,");
    }

    public FolderFiles files() {
        return FolderFiles.read(folder);
    }

    public String hash() {
        return files().folder().hash();
    }
}
