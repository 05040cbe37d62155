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
 * @param title as it was then, empty if this delivery doesn't tell
 * @param draft whether it was a draft then
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
        Instant observedAt,
        String title,
        boolean draft)
        implements Event {
    /** What was kept before titles were has none. */
    @SuppressWarnings("ConstantValue") // read from JSON, which may lack it
    public PullRequest {
        title = title == null ? "" : title;
    }
}
