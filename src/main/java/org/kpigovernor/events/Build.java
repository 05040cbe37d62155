package org.kpigovernor.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished attempt of a build.
 *
 * @param project the repository or pipeline that it belongs to
 * @param id the run's id at its source
 * @param attempt 1 for the first try
 * @param name the workflow's or pipeline's name
 * @param onDefaultBranch whether it built the default branch of the repository itself, not a fork's
 * @param startedAt null if the source doesn't tell
 */
public record Build(
        String source,
        String project,
        String id,
        int attempt,
        String name,
        @Nullable String commit,
        boolean onDefaultBranch,
        @Nullable Instant startedAt,
        Instant finishedAt,
        Outcome outcome,
        Instant observedAt)
        implements Event {
    /** What a build can come to; {@code IGNORED} is cancelled, skipped, neutral and the like. */
    public enum Outcome {
        SUCCESS,
        FAILURE,
        IGNORED
    }
}
