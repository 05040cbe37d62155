package org.kpigovernor.ingest.github;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** {@code pull_request}: every action brings the whole pull request as it is then. */
final class PullRequests {
    private PullRequests() {}

    static Translation read(Json body, Users users) {
        Json pull = body.object("pull_request");
        Instant readyAt = madeReady(body) ? pull.time("updated_at") : null;
        return Says.events(pull(pull, Repository.of(body), users, readyAt, pull.time("updated_at")));
    }

    /** As the API shows it, and once more for each time at which it was marked ready for review. */
    static Translation polled(Polled polled, Users users) {
        Json pull = polled.record();
        Repository repository = Repository.of(polled.about());
        List<Event> events = new ArrayList<>();
        events.add(pull(pull, repository, users, null, pull.time("updated_at")));
        for (Instant readyAt : polled.about().times("ready")) {
            events.add(pull(pull, repository, users, readyAt, readyAt));
        }
        return new Translation.Events(events);
    }

    private static PullRequest pull(
            Json pull, Repository repository, Users users, @Nullable Instant readyAt, Instant observedAt) {
        Json head = pull.object("head");
        String base = pull.object("base").text("ref");
        Instant mergedAt = pull.timeOrNull("merged_at");
        return new PullRequest(
                GitHubDialect.SOURCE,
                repository.name(),
                pull.whole("number"),
                users.account(pull.objectOrNull("user")),
                pull.time("created_at"),
                readyAt,
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
                observedAt,
                Objects.requireNonNullElse(pull.textOrNull("title"), ""),
                pull.has("draft") && pull.flag("draft"));
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
