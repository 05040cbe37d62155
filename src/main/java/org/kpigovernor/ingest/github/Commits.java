package org.kpigovernor.ingest.github;

import java.util.List;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/** Commits, which webhooks name in pushes only. */
final class Commits {
    private Commits() {}

    /** One of a merged pull request's. */
    static Translation ofRequest(Polled polled) {
        Json about = polled.about();
        return Says.events(new RequestCommit(
                GitHubDialect.SOURCE,
                Repository.of(about).name(),
                about.whole("number"),
                polled.record().text("sha"),
                polled.record().object("commit").object("author").time("date"),
                about.time("merged_at")));
    }

    /** One of the default branch's first parents: as if it had been pushed alone when it was committed. */
    static Translation ofDefaultBranch(Polled polled) {
        Json record = polled.record();
        Repository repository = Repository.of(polled.about());
        String sha = record.text("sha");
        Json commit = record.object("commit");
        List<Json> parents = record.list("parents");
        return Says.events(new Push(
                GitHubDialect.SOURCE,
                repository.name(),
                polled.about().object("repository").text("default_branch"),
                true,
                parents.isEmpty() ? null : parents.get(0).text("sha"),
                sha,
                false,
                List.of(new Commit(sha, commit.object("author").time("date"), true)),
                commit.object("committer").time("date")));
    }
}
