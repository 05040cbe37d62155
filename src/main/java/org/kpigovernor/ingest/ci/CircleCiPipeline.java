package org.kpigovernor.ingest.ci;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Projects;

/**
 * A CircleCI pipeline. What it checked out is told in {@code vcs} for older projects, and in {@code trigger_parameters} for those on
 * GitLab, the GitHub App and Bitbucket Data Center. The default branch is named by these, or by the project where it was read from
 * the API; elsewhere {@code main} and {@code master} count as it.
 */
record CircleCiPipeline(Json pipeline, @Nullable String defaultBranch) {
    private static final List<String> TRIGGERS = List.of("git", "gitlab", "github_app");

    Checkout checkout() {
        Json vcs = pipeline.objectOrNull("vcs");
        if (vcs != null) {
            return ofRepository(vcs);
        }
        Json parameters = pipeline.objectOrNull("trigger_parameters");
        return parameters == null ? Checkout.UNKNOWN : ofTrigger(parameters);
    }

    private Checkout ofRepository(Json vcs) {
        String branch = vcs.textOrNull("branch");
        return new Checkout(
                branch,
                vcs.textOrNull("revision"),
                Projects.repository(vcs.textOrNull("target_repository_url")),
                !isFork(vcs) && DefaultBranch.is(branch, defaultBranch));
    }

    private static boolean isFork(Json vcs) {
        String origin = vcs.textOrNull("origin_repository_url");
        return origin != null
                && vcs.has("target_repository_url")
                && !origin.equals(vcs.textOrNull("target_repository_url"));
    }

    private Checkout ofTrigger(Json parameters) {
        List<Json> told = TRIGGERS.stream()
                .map(parameters::objectOrNull)
                .filter(trigger -> trigger != null)
                .toList();
        String branch = first(told, "branch");
        String main = first(told, "default_branch");
        boolean fork = told.stream().anyMatch(trigger -> trigger.flag("is_fork_merge_request"));
        return new Checkout(
                branch,
                first(told, "checkout_sha"),
                Projects.repository(first(told, "repo_url")),
                !fork && DefaultBranch.is(branch, main == null ? defaultBranch : main));
    }

    private static @Nullable String first(List<Json> told, String name) {
        return told.stream()
                .filter(trigger -> trigger.textOrNull(name) != null)
                .findFirst()
                .map(trigger -> trigger.text(name))
                .orElse(null);
    }
}
