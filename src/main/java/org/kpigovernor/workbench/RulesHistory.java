package org.kpigovernor.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The version control that a rules folder may stand under. */
public interface RulesHistory {
    /**
     * Commits the folder and nothing else.
     *
     * @param body what stands below the reason
     * @return what came of it in a few words; empty when the folder is under no version control, or nothing in it changed
     */
    Optional<String> commit(Path folder, Signed by, String body, Instant at);

    /** Who last committed something in the folder. */
    Optional<String> lastAuthor(Path folder);
}
