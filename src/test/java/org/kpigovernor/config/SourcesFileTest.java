package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Sources;

class SourcesFileTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aHomeFolder() {
        home = ConfigHome.at(folder);
    }

    private Sources sources(String text) {
        return home.with("sources.yaml", text).load().organisation().sources();
    }

    @Test
    void everyKeyOfTheSourcesIsRead() {
        var sources = sources("""
                production: "^live$"
                bots: [renovate]
                github: { repositories: { acme/api: payments } }
                jira:
                  projects: { PAY: payments }
                  boards: { 1000: payments }
                  sprint-field: customfield_1
                  bug-types: [Defect]
                  feature-types: [Feature]
                  customer-labels: [client]
                  debt-labels: [debt]
                  debt-types: [Chore]
                  security-labels: [sec]
                  security-types: [CVE]
                pagerduty:
                  services:
                    P1: { team: payments, repositories: [acme/api] }
                    P2: { team: payments }
                    P3: payments
                gitlab: { projects: { acme/web: payments }, production: "^production/" }
                jenkins: { projects: { own-job: payments } }
                ci: { pipelines: { nightly: payments }, deploys: "(?i)deploy" }
                """);
        assertThat(sources.isProduction("github", "live")).isTrue();
        assertThat(sources.isProduction("gitlab", "production/eu")).isTrue();
        assertThat(sources.isProduction("gitlab", "live")).isFalse();
        assertThat(sources.bots().contains("Renovate")).isTrue();
        assertThat(sources.team("github", "acme/api")).isEqualTo("payments");
        assertThat(sources.team("gitlab", "acme/web")).isEqualTo("payments");
        assertThat(sources.team("jira", "PAY")).isEqualTo("payments");
        assertThat(sources.boards()).containsEntry("1000", "payments");
        assertThat(sources.services())
                .containsEntry("P1", new Sources.Service("payments", List.of("acme/api")))
                .containsEntry("P2", new Sources.Service("payments", List.of()))
                .containsEntry("P3", new Sources.Service("payments", List.of()));
        assertThat(sources.tracker().sprintField()).isEqualTo("customfield_1");
        assertThat(sources.tracker().bugTypes()).containsExactly("Defect");
        assertThat(sources.tracker().featureTypes()).containsExactly("Feature");
        assertThat(sources.tracker().customerLabels()).containsExactly("client");
        assertThat(sources.tracker().debtLabels()).containsExactly("debt");
        assertThat(sources.tracker().debtTypes()).containsExactly("Chore");
        assertThat(sources.tracker().securityLabels()).containsExactly("sec");
        assertThat(sources.tracker().securityTypes()).containsExactly("CVE");
        assertThat(sources.deploys()).hasToString("(?i)deploy");
    }

    @Test
    void pipelinesBelongToTheirTeamWhicheverSystemRunsThem() {
        var sources = sources("ci: { pipelines: { nightly: payments } }\njenkins: { projects: { own: payments } }");
        for (var source : List.of("circleci", "buildkite", "jenkins", "cdevents")) {
            assertThat(sources.team(source, "nightly")).isEqualTo("payments");
        }
        assertThat(sources.team("jenkins", "own")).isEqualTo("payments");
        assertThat(sources.team("buildkite", "own")).isNull();
    }

    @Test
    void withoutAFileTheWordsHaveTheirUsualMeaning() {
        var sources = home.load().organisation().sources();
        assertThat(sources.isProduction("github", "Production")).isTrue();
        assertThat(sources.isProduction("github", "staging")).isFalse();
        assertThat(sources.tracker().bugTypes().contains("bug")).isTrue();
        assertThat(sources.deploys()).isNull();
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        home.with("sources.yaml", """
                production: "(prod"
                githbu: {}
                github:
                  repositories: { acme/api: paymets }
                  projects: { a: payments }
                jira: { boards: { 7: nobody } }
                pagerduty: { services: { P1: { repositories: [acme/api] }, P2: paymnts } }
                ci: { pipelines: { nightly: payment }, deploy: x }
                """);
        assertThat(home.problems())
                .containsExactly(
                        "config/sources.yaml:1: `production` is not a regular expression: Unclosed group at character 6 — such as \"(?i)^(prod|live)$\"",
                        "config/sources.yaml:2: `githbu` is not a known key — did you mean `github`?",
                        "config/sources.yaml:4: there is no team `paymets` — did you mean `payments`?",
                        "config/sources.yaml:5: `projects` is not a known key — known here: repositories, secret, secret-file, unsigned, production, api, token, token-file, user, poll",
                        "config/sources.yaml:6: there is no team `nobody` — add it to config/teams.yaml first",
                        "config/sources.yaml:7: service `P1` has no `team` — write { team: payments }",
                        "config/sources.yaml:7: there is no team `paymnts` — did you mean `payments`?",
                        "config/sources.yaml:8: there is no team `payment` — did you mean `payments`?",
                        "config/sources.yaml:8: `deploy` is not a known key — did you mean `deploys`?");
    }

    @Test
    void aBrokenFileOfTeamsDoesNotMakeItsTeamsUnknownElsewhere() {
        home.with("teams.yaml", "teams: [{ id: payments, zone: Mars }]")
                .with("sources.yaml", "github: { repositories: { acme/api: payments } }");
        assertThat(home.where(Map.of()).problems()).hasSize(1);
        assertThat(home.with("teams.yaml", "teams: [").problems()).hasSize(1);
    }
}
