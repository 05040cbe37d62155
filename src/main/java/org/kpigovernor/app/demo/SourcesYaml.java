package org.kpigovernor.app.demo;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kpigovernor.app.demo.organisation.MadeUpTeam;

/** Writes {@code config/sources.yaml}: which of the made-up tools' things belong to which team. */
record SourcesYaml(List<MadeUpTeam> teams) {
    String text() {
        return """
                production: "(?i)^(prod|production|live)$"
                bots: [renovate, dependabot]
                github:
                  secret-file: secrets/github
                %sjira:
                  secret-file: secrets/jira
                %s%s  sprint-field: customfield_10020
                  bug-types: [Bug]
                  customer-labels: [customer]
                  debt-labels: [tech-debt]
                pagerduty:
                  secret-file: secrets/pagerduty
                %sgitlab:
                  secret-file: secrets/gitlab
                %smeasurement:
                  secret-file: secrets/measurement
                """.formatted(
                        section("repositories", team -> true, SourcesYaml::repositories),
                        section("projects", MadeUpTeam::plansInSprints, team -> entry(team.jiraProject(), team)),
                        section("boards", MadeUpTeam::plansInSprints, team -> entry("" + team.jiraBoard(), team)),
                        section("services", team -> true, SourcesYaml::services),
                        section("projects", MadeUpTeam::builtByGitLab, team -> entry(team.repository(), team)));
    }

    /** A key with an entry or more for each team that it is about; nothing when there is none. */
    private String section(String key, Predicate<MadeUpTeam> which, Function<MadeUpTeam, String> entries) {
        var lines = teams.stream().filter(which).map(entries).collect(Collectors.joining());
        return lines.isEmpty() ? "" : "  " + key + ":\n" + lines;
    }

    private static String repositories(MadeUpTeam team) {
        return entry(team.repository(), team) + entry(team.dependencyRepository(), team);
    }

    private static String services(MadeUpTeam team) {
        return service(team.service(), team.id(), team.repository())
                + service(team.dependencyService(), team.id(), team.dependencyRepository());
    }

    private static String service(String id, String team, String repository) {
        return "    " + id + ": { team: " + team + ", repositories: [" + repository + "] }\n";
    }

    private static String entry(String key, MadeUpTeam team) {
        return "    " + key + ": " + team.id() + "\n";
    }
}
