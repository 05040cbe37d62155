package org.kpigovernor.ingest.github;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** {@code pull_request}: every action brings the whole pull request as it is then. */
final class PullRequests {
    private PullRequests() {}

    static Translation read(Json body, Users users) {
        Json pull = body.object("pull_request");
        Repository repository = Repository.of(body);
        Json head = pull.object("head");
        String base = pull.object("base").text("ref");
        Instant updatedAt = pull.time("updated_at");
        Instant mergedAt = pull.timeOrNull("merged_at");
        return Says.events(new PullRequest(
                GitHubDialect.SOURCE,
                repository.name(),
                pull.whole("number"),
                users.account(pull.objectOrNull("user")),
                pull.time("created_at"),
                madeReady(body) ? updatedAt : null,
                mergedAt,
                pull.timeOrNull("closed_at"),
                base,
                repository.isDefault(base),
                head.text("ref"),
                isFork(head, repository),
                head.text("sha"),
                mergeCommit(pull, mergedAt),
                pull.countOrNull("additions"),
                pull.countOrNull("deletions"),
                pull.names("labels", "name"),
                updatedAt,
                Objects.requireNonNullElse(pull.textOrNull("title"), ""),
                pull.has("draft") && pull.flag("draft")));
    }

    private static boolean madeReady(Json body) {
        return "ready_for_review".equals(body.textOrNull("action"));
    }

    /** The head's repository is null once a fork was deleted. */
    private static boolean isFork(Json head, Repository repository) {
        Json from = head.objectOrNull("repo");
        return from == null ? head.isNull("repo") : !repository.is(from);
    }

    /** Before the merge GitHub shows there the commit of a trial merge, which no branch ever gets. */
    private static @Nullable String mergeCommit(Json pull, @Nullable Instant mergedAt) {
        return mergedAt == null ? null : pull.textOrNull("merge_commit_sha");
    }
}
