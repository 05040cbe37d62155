package org.kpigovernor.workbench.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.workbench.RulesHistory;
import org.kpigovernor.workbench.Signed;

/**
 * The history of a rules folder under Git, if it is. JGit's archive is signed, and to check that takes longer than to see that there is no
 * repository, so it is opened only where one may be.
 */
public final class GitHistory implements RulesHistory {
    @Override
    public Optional<String> commit(Path folder, Signed by, String body, Instant at) {
        return mayBeUnderGit(folder) ? WorkTree.commit(folder, by, body, at) : Optional.empty();
    }

    @Override
    public Optional<String> lastAuthor(Path folder) {
        return mayBeUnderGit(folder) ? WorkTree.lastAuthor(folder) : Optional.empty();
    }

    /** Whether a folder above it has what a work tree begins with, or is a repository itself. */
    private static boolean mayBeUnderGit(Path folder) {
        try {
            return Stream.iterate(folder.toRealPath(), above -> above != null, Path::getParent)
                    .anyMatch(above -> Files.exists(above.resolve(".git")) || Files.exists(above.resolve("HEAD")));
        } catch (IOException unreadable) {
            return true;
        }
    }
}
