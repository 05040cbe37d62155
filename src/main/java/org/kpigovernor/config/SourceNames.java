package org.kpigovernor.config;

import java.util.List;

/** The sources that can be configured, by how their entries are shaped. */
final class SourceNames {
    /** Builds and deployments, whose pipelines {@code ci.pipelines} maps for all of them. */
    static final List<String> CI = List.of("circleci", "buildkite", "jenkins", "cdevents");

    /** The name under which pipelines stand that are mapped whichever source runs them, GitHub's workflows too. */
    static final String ANY_CI = "ci";

    /** What every source's entry may say. */
    static final List<String> COMMON = List.of("secret", "secret-file", "unsigned", "production");

    private SourceNames() {}

    /** The keys of a source's own entry beside the common ones. */
    static List<String> keys(String source) {
        return switch (source) {
            case "github" -> List.of("repositories");
            case "jira" ->
                List.of(
                        "projects",
                        "boards",
                        "sprint-field",
                        "bug-types",
                        "feature-types",
                        "customer-labels",
                        "debt-labels",
                        "debt-types",
                        "security-labels",
                        "security-types");
            case "pagerduty" -> List.of("services");
            default -> List.of("projects");
        };
    }
}
