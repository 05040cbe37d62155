package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Push;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * {@code push}: at most its last 20 commits are listed, and neither is told whether it was forced, nor when it was:
 * the head commit's time stands for that.
 */
final class Pushes {
    private static final String BRANCH = "refs/heads/";

    private Pushes() {}

    static Translation read(Json body, Delivery delivery) {
        String ref = body.text("ref");
        if (!ref.startsWith(BRANCH)) {
            return Says.unused("push", "tag");
        }
        Project project = Project.of(body);
        String branch = ref.substring(BRANCH.length());
        String after = commitOrNull(body.text("after"));
        List<Commit> commits = body.list("commits").stream()
                .map(commit -> new Commit(commit.text("id"), commit.time("timestamp"), true))
                .toList();
        return Says.events(new Push(
                GitLabDialect.SOURCE,
                project.path(),
                branch,
                project.isDefault(branch),
                commitOrNull(body.text("before")),
                after,
                false,
                commits,
                observedAt(commits, after, delivery)));
    }

    /** Zeros stand for no commit. */
    private static @Nullable String commitOrNull(String sha) {
        return sha.matches("0+") ? null : sha;
    }

    private static Instant observedAt(List<Commit> commits, @Nullable String after, Delivery delivery) {
        return commits.stream()
                .filter(commit -> commit.sha().equals(after))
                .map(Commit::authoredAt)
                .findFirst()
                .orElse(delivery.receivedAt());
    }
}
