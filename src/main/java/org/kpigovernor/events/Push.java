package org.kpigovernor.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push to a branch: an edge of that branch's history.
 *
 * @param before the branch's commit before, null when the push created the branch
 * @param after the branch's commit after, null when the push deleted the branch
 * @param commits oldest first; a long push names only some of them
 */
public record Push(
        String source,
        String repository,
        String branch,
        boolean defaultBranch,
        @Nullable String before,
        @Nullable String after,
        boolean forced,
        List<Commit> commits,
        Instant observedAt)
        implements Event {}
