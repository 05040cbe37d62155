package org.kpigovernor.ingest.ci;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Projects;

/**
 * What a CircleCI pipeline checked out: told in {@code vcs} for older projects, and in {@code trigger_parameters} for
 * those on GitLab, the GitHub App and Bitbucket Data Center. Only the latter may name the default branch; elsewhere
 * {@code main} and {@code master} count as it.
 */
record CircleCiCheckout(
        @Nullable String branch,
        @Nullable String commit,
        @Nullable String repository,
        boolean ofDefaultBranch) {
    private static final List<String> TRIGGERS = List.of("git", "gitlab", "github_app");

    static CircleCiCheckout of(Json pipeline) {
        Json vcs = pipeline.objectOrNull("vcs");
        if (vcs != null) {
            String branch = vcs.textOrNull("branch");
            return new CircleCiCheckout(
                    branch,
                    vcs.textOrNull("revision"),
                    Projects.repository(vcs.textOrNull("target_repository_url")),
                    !isFork(vcs) && DefaultBranch.is(branch, null));
        }
        Json parameters = pipeline.objectOrNull("trigger_parameters");
        return parameters == null ? new CircleCiCheckout(null, null, null, false) : ofTrigger(parameters);
    }

    private static boolean isFork(Json vcs) {
        String origin = vcs.textOrNull("origin_repository_url");
        return origin != null
                && vcs.has("target_repository_url")
                && !origin.equals(vcs.textOrNull("target_repository_url"));
    }

    private static CircleCiCheckout ofTrigger(Json parameters) {
        String branch = null;
        String commit = null;
        String told = null;
        String address = null;
        boolean fork = false;
        for (String name : TRIGGERS) {
            Json trigger = parameters.objectOrNull(name);
            if (trigger != null) {
                branch = branch == null ? trigger.textOrNull("branch") : branch;
                commit = commit == null ? trigger.textOrNull("checkout_sha") : commit;
                address = address == null ? trigger.textOrNull("repo_url") : address;
                told = told == null ? trigger.textOrNull("default_branch") : told;
                fork |= trigger.flag("is_fork_merge_request");
            }
        }
        return new CircleCiCheckout(
                branch, commit, Projects.repository(address), !fork && DefaultBranch.is(branch, told));
    }
}
