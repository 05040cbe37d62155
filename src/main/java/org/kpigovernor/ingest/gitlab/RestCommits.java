package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import java.util.List;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Push;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * A commit of a merge request of the API: a push that created its branch with the request's last commit, one for each commit, so that
 * all of them are the request's, whichever page they stand on.
 */
final class RestCommits {
    private RestCommits() {}

    static Translation read(Polled polled) {
        Project project = Project.of(polled.about());
        Json request = polled.about().object("merge_request");
        String branch = request.text("source_branch");
        Instant authoredAt = ToTheSecond.of(polled.record(), "authored_date");
        return Says.events(new Push(
                GitLabDialect.SOURCE,
                project.path(),
                branch,
                project.isDefault(branch),
                null,
                request.text("sha"),
                false,
                List.of(new Commit(polled.record().text("id"), authoredAt, true)),
                authoredAt));
    }
}
