package org.kpigovernor.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merged pull request and the production deployments that contain it first; those are null until there are any, and for one that
 * wasn't merged to the default branch.
 *
 * @param headBranch the key of the branch that it came from
 * @param unplanned whether its branch or a label says that it is an unplanned fix
 * @param firstFinished the first to finish, even if it failed
 * @param firstSucceeded the first to succeed
 */
public record MergedRequest(
        String thing,
        String source,
        String repository,
        String headBranch,
        boolean toDefaultBranch,
        Instant mergedAt,
        @Nullable String mergeCommit,
        boolean unplanned,
        @Nullable Link firstFinished,
        @Nullable Link firstSucceeded) {
    /** A deployment and its finish. */
    public record Link(String deployment, Instant finishedAt) {}

    MergedRequest linkedTo(@Nullable FinishedDeployment finished, @Nullable FinishedDeployment succeeded) {
        return withLinks(link(finished), link(succeeded));
    }

    MergedRequest withLinks(@Nullable Link finished, @Nullable Link succeeded) {
        return new MergedRequest(
                thing,
                source,
                repository,
                headBranch,
                toDefaultBranch,
                mergedAt,
                mergeCommit,
                unplanned,
                finished,
                succeeded);
    }

    private static @Nullable Link link(@Nullable FinishedDeployment deployment) {
        return deployment == null ? null : deployment.link();
    }
}
