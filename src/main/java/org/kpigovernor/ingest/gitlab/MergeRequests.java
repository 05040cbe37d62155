package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Review;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * {@code merge_request}: the whole request, without its size. GitLab tells no time of merging: it is when the
 * delivery that reports the merge was made. An approval is a review.
 */
record MergeRequests(Users users) {
    Translation read(Json body) {
        Json request = body.object("object_attributes");
        String action = request.textOrNull("action");
        List<Event> events = new ArrayList<>();
        if (isKnown(request, action)) {
            events.add(pullRequest(body, request, action));
        }
        if ("approved".equals(action) || "approval".equals(action)) {
            events.add(review(body, request));
        }
        return events.isEmpty()
                ? Says.unused("merge_request", "after-merge")
                : new Translation.Events(List.copyOf(events));
    }

    /** What is changed after the merge doesn't tell when that was, and would look unmerged. */
    private static boolean isKnown(Json request, @Nullable String action) {
        return !"merged".equals(request.textOrNull("state"))
                || "merge".equals(action)
                || request.timeOrNull("merged_at") != null;
    }

    private PullRequest pullRequest(Json body, Json request, @Nullable String action) {
        Project project = Project.of(body);
        Instant updatedAt = ToTheSecond.of(request, "updated_at");
        Instant mergedAt = mergedAt(request, updatedAt);
        String target = request.text("target_branch");
        return new PullRequest(
                GitLabDialect.SOURCE,
                project.path(),
                request.whole("iid"),
                users.author(body, request.id("author_id")),
                ToTheSecond.of(request, "created_at"),
                wasMadeReady(body) ? updatedAt : null,
                mergedAt,
                "close".equals(action) ? updatedAt : mergedAt,
                target,
                project.isDefault(target),
                request.text("source_branch"),
                !request.id("source_project_id").equals(request.id("target_project_id")),
                request.object("last_commit").text("id"),
                mergedAt == null ? null : mergeCommit(request),
                null,
                null,
                body.names("labels", "title"),
                updatedAt,
                Objects.requireNonNullElse(request.textOrNull("title"), ""),
                request.has("draft") && request.flag("draft"));
    }

    private static @Nullable Instant mergedAt(Json request, Instant updatedAt) {
        if (!"merged".equals(request.textOrNull("state"))) {
            return null;
        }
        Instant told = ToTheSecond.orNull(request, "merged_at");
        return told == null ? updatedAt : told;
    }

    /** A fast-forward has no commit of its own: the branch gets the squashed commit, or the request's last one. */
    private static String mergeCommit(Json request) {
        String merged = request.textOrNull("merge_commit_sha");
        String squashed = merged == null ? request.textOrNull("squash_commit_sha") : merged;
        return squashed == null ? request.object("last_commit").text("id") : squashed;
    }

    private static boolean wasMadeReady(Json body) {
        Json changes = body.objectOrNull("changes");
        return changes != null && (ended(changes, "draft") || ended(changes, "work_in_progress"));
    }

    private static boolean ended(Json changes, String name) {
        Json change = changes.objectOrNull(name);
        return change != null && change.flag("previous") && !change.flag("current");
    }

    private Review review(Json body, Json request) {
        Instant at = ToTheSecond.of(request, "updated_at");
        String id = Notes.approval(request.id("id"), body.object("user").text("username"), at);
        return Notes.review(Project.of(body), request.whole("iid"), id, users.actor(body), at);
    }
}
