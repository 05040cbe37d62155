package org.kpigovernor.ingest.gitlab;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** Commits of the API: those of a merge request, and those of the default branch, each of which is a push of its own. */
final class RestCommits {
    private RestCommits() {}

    static Translation ofRequest(Polled polled) {
        Json request = polled.about().object("merge_request");
        return Says.events(new RequestCommit(
                GitLabDialect.SOURCE,
                Project.of(polled.about()).path(),
                request.whole("iid"),
                polled.record().text("id"),
                ToTheSecond.of(polled.record(), "authored_date"),
                ToTheSecond.of(request, "merged_at")));
    }

    static Translation ofDefaultBranch(Polled polled) {
        Json commit = polled.record();
        Project project = Project.of(polled.about());
        if (project.defaultBranch() == null) {
            return Says.unused(polled.kind(), "no-branch");
        }
        String sha = commit.text("id");
        Commit told = new Commit(sha, ToTheSecond.of(commit, "authored_date"), true);
        return Says.events(new Push(
                GitLabDialect.SOURCE,
                project.path(),
                project.defaultBranch(),
                true,
                firstParent(commit),
                sha,
                false,
                List.of(told),
                ToTheSecond.of(commit, "committed_date")));
    }

    private static @Nullable String firstParent(Json commit) {
        return commit.list("parent_ids").stream().map(Json::rawText).findFirst().orElse(null);
    }
}
