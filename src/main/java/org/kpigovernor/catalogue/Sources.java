package org.kpigovernor.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose events are whose, and what the sources' own words mean here: {@code config/sources.yaml} less its secrets.
 *
 * @param production environments that are production, unless a source says otherwise in {@code productionBySource}
 * @param bots logins of bots besides those that end in {@code [bot]}
 * @param projects team id by source and project: {@code github} → {@code acme/payments-api} → {@code payments}
 * @param boards team id by Jira board id
 * @param services by PagerDuty service id
 * @param deploys names of builds that deploy to production, null if none do
 */
public record Sources(
        Pattern production,
        Map<String, Pattern> productionBySource,
        Set<String> bots,
        Map<String, Map<String, String>> projects,
        Map<String, String> boards,
        Map<String, Service> services,
        @Nullable Pattern deploys,
        Tracker tracker) {

    /** Sources of repositories, whose pull requests are deployed. */
    public static final List<String> HOSTS = List.of("github", "gitlab");

    /** Sources of builds and deployments of repositories that live elsewhere. */
    public static final List<String> BUILDERS = List.of("circleci", "buildkite", "jenkins", "cdevents");

    /** Pipelines that are mapped for all sources alike. */
    private static final String ANY_PIPELINE = "ci";

    /** A service: its team, and the repositories whose deployments its incidents can blame (any of the team's if empty). */
    public record Service(String team, List<String> repositories) {}

    /** What a tracker's types and labels mean. Names compare without regard to case. */
    public record Tracker(
            String sprintField,
            Set<String> bugTypes,
            Set<String> featureTypes,
            Set<String> customerLabels,
            Set<String> debtLabels,
            Set<String> debtTypes,
            Set<String> securityLabels,
            Set<String> securityTypes) {}

    /**
     * The team that a source's project belongs to, or null if it is mapped to nobody. A build server's project may also be named as
     * the repository that it builds.
     */
    public @Nullable String team(String source, String project) {
        return Stream.concat(
                        Stream.of(source, ANY_PIPELINE), BUILDERS.contains(source) ? HOSTS.stream() : Stream.empty())
                .flatMap(of ->
                        Stream.ofNullable(projects.getOrDefault(of, Map.of()).get(project)))
                .findFirst()
                .orElse(null);
    }

    public boolean isProduction(String source, String environment) {
        return productionBySource
                .getOrDefault(source, production)
                .matcher(environment)
                .find();
    }
}
