package org.kpigovernor.judge.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kpigovernor.catalogue.Problem;

/** What a file of the rules folder may be before anybody reads it: inside the folder, of ordinary size and name. */
final class FenceOfFiles {
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private FenceOfFiles() {}

    /** Whether it may be read; what is wrong with it is added to the problems. */
    static boolean holds(Path folder, Path file, String shown, List<Problem> problems) throws IOException {
        if (!Files.exists(file)) {
            return true; // whoever reads it says so
        }
        if (shown.chars().anyMatch(c -> Character.isISOControl(c) || c == '`')) {
            var safe = shown.replaceAll("[\\p{Cntrl}`]", "?");
            return refuse(problems, safe, "the name has signs that no name needs", "use letters, digits and hyphens");
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            return refuse(problems, shown, "is a link out of the folder", "put the file itself there");
        }
        return Files.size(file) <= MOST_BYTES
                || refuse(problems, shown, "is larger than " + MOST_BYTES / 1024 / 1024 + " MiB", "divide it");
    }

    private static boolean refuse(List<Problem> problems, String shown, String what, String hint) {
        problems.add(new Problem(shown, 0, 0, what, hint));
        return false;
    }
}
