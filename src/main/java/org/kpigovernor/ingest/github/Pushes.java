package org.kpigovernor.ingest.github;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Push;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** {@code push}: of a branch; those of tags are not used. */
final class Pushes {
    private static final String BRANCH = "refs/heads/";

    private Pushes() {}

    static Translation read(Json body, Delivery delivery) {
        String ref = body.text("ref");
        if (!ref.startsWith(BRANCH)) {
            return Says.unused("push", "tag");
        }
        Repository repository = Repository.of(body);
        String branch = ref.substring(BRANCH.length());
        return Says.events(new Push(
                GitHubDialect.SOURCE,
                repository.name(),
                branch,
                repository.isDefault(branch),
                commitOrNull(body.text("before")),
                commitOrNull(body.text("after")),
                body.flag("forced"),
                commits(body),
                observedAt(body, delivery)));
    }

    /** Zeros stand for no commit: the branch didn't exist before, or doesn't after. */
    private static @Nullable String commitOrNull(String sha) {
        return sha.matches("0+") ? null : sha;
    }

    private static List<Commit> commits(Json body) {
        return body.list("commits").stream().map(Pushes::commit).toList();
    }

    private static Commit commit(Json commit) {
        boolean distinct = !commit.has("distinct") || commit.flag("distinct");
        return new Commit(commit.text("id"), commit.time("timestamp"), distinct);
    }

    private static Instant observedAt(Json body, Delivery delivery) {
        Instant pushedAt = body.object("repository").timeOrNull("pushed_at");
        if (pushedAt != null) {
            return pushedAt;
        }
        Json head = body.objectOrNull("head_commit");
        Instant headAt = head == null ? null : head.timeOrNull("timestamp");
        return headAt == null ? delivery.receivedAt() : headAt;
    }
}
