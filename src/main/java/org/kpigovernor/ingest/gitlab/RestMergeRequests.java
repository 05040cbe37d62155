package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * A merge request of the API: as webhooks tell it, with the true times of merging and closing. One without a commit, as its branch was
 * emptied before anything was merged, isn't told by webhooks either.
 */
record RestMergeRequests(Users users) {
    Translation read(Polled polled) {
        Json request = polled.record();
        return request.textOrNull("sha") == null
                ? Says.unused(polled.kind(), "no-commit")
                : Says.events(pullRequest(Project.of(polled.about()), request));
    }

    private PullRequest pullRequest(Project project, Json request) {
        String target = request.text("target_branch");
        Instant mergedAt = ToTheSecond.orNull(request, "merged_at");
        Instant closedAt = ToTheSecond.orNull(request, "closed_at");
        return new PullRequest(
                GitLabDialect.SOURCE,
                project.path(),
                request.whole("iid"),
                users.of(request.object("author")),
                ToTheSecond.of(request, "created_at"),
                null,
                mergedAt,
                closedAt == null ? mergedAt : closedAt,
                target,
                project.isDefault(target),
                request.text("source_branch"),
                isFromFork(request),
                request.text("sha"),
                mergedAt == null ? null : mergeCommit(request),
                null,
                null,
                request.names("labels", "name"),
                ToTheSecond.of(request, "updated_at"),
                Objects.requireNonNullElse(request.textOrNull("title"), ""),
                request.has("draft") && request.flag("draft"));
    }

    /** The source is null once a fork was deleted. */
    private static boolean isFromFork(Json request) {
        return !request.id("target_project_id").equals(request.idOrNull("source_project_id"));
    }

    /** As {@link MergeRequests} has it: of a fast-forward the last commit. */
    private static @Nullable String mergeCommit(Json request) {
        String merged = request.textOrNull("merge_commit_sha");
        String squashed = merged == null ? request.textOrNull("squash_commit_sha") : merged;
        return squashed == null ? request.text("sha") : squashed;
    }
}
