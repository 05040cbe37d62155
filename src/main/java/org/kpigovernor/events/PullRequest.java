package org.kpigovernor.events;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pull or merge request as one delivery showed it.
 *
 * @param repository as the source names it, such as {@code acme/payments-api}
 * @param number the request's number in that repository
 * @param readyAt when this delivery marked it ready for review, if that is what the delivery is about
 * @param mergeCommit the commit that the default branch got by the merge
 * @param additions lines added, if told
 * @param deletions lines deleted, if told
 */
public record PullRequest(
        String source,
        String repository,
        long number,
        Account author,
        Instant openedAt,
        @Nullable Instant readyAt,
        @Nullable Instant mergedAt,
        @Nullable Instant closedAt,
        String baseBranch,
        boolean toDefaultBranch,
        String headBranch,
        boolean fromFork,
        String headCommit,
        @Nullable String mergeCommit,
        @Nullable Integer additions,
        @Nullable Integer deletions,
        Set<String> labels,
        Instant observedAt)
        implements Event {}
