package org.kpigovernor.ingest.ci;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Projects;

/** What Jenkins itself tells of a build. */
final class JenkinsBuild {
    private JenkinsBuild() {}

    static boolean hasEnded(Json build) {
        return !build.flag("building") && build.has("result");
    }

    /**
     * What Git checked out. A build that takes libraries from other repositories has a revision of each: of those the one counts that is
     * of the job's own branch, else the first.
     */
    static Checkout checkout(String job, Json build) {
        List<Checkout> all = build.list("actions").stream()
                .filter(action -> action.has("lastBuiltRevision"))
                .map(JenkinsBuild::revision)
                .toList();
        return all.stream()
                .filter(one -> one.branch() != null && job.endsWith("/" + one.branch()))
                .findFirst()
                .orElse(all.isEmpty() ? Checkout.UNKNOWN : all.get(0));
    }

    private static Checkout revision(Json action) {
        Json revision = action.object("lastBuiltRevision");
        String branch = revision.list("branch").stream()
                .map(one -> one.textOrNull("name"))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
        String url = action.has("remoteUrls")
                ? action.names("remoteUrls", "url").stream().findFirst().orElse(null)
                : null;
        return new Checkout(JenkinsJob.branch(branch), sha(revision), Projects.repository(url), false);
    }

    private static @Nullable String sha(Json revision) {
        return revision.textOrNull("SHA1");
    }
}
