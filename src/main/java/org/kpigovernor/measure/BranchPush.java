package org.kpigovernor.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A push as measuring needs it.
 *
 * @param digest tells it from others
 * @param branch the branch's key
 * @param before null when it created the branch
 * @param after null when it deleted the branch
 * @param oneCommit whether it brought one commit only: then {@code before} is that one's parent
 * @param firstAuthoredAt the earliest author time of the commits that it brought to the repository, null if it names none
 */
public record BranchPush(
        String digest,
        String source,
        String repository,
        String branch,
        boolean defaultBranch,
        @Nullable String before,
        @Nullable String after,
        boolean forced,
        Instant observedAt,
        @Nullable Instant firstAuthoredAt,
        boolean oneCommit) {}
