package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.ingest.IngestSettings.Trust;

class SecretsTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aHomeFolder() {
        home = ConfigHome.at(folder);
    }

    private Map<String, Trust> trust(String text) {
        return home.with("sources.yaml", text).load().ingest().trust();
    }

    @Test
    void aSecretComesFromAFileOfTheConfigFolder() {
        home.with("secrets/github", "It's a Secret to Everybody\n");
        assertThat(trust("github: { secret-file: secrets/github }"))
                .containsEntry("github", new Trust(List.of("It's a Secret to Everybody"), false));
    }

    @Test
    void orFromAFileOfTheHomeFolder() throws Exception {
        Files.writeString(folder.resolve("github.secret"), "hidden");
        assertThat(trust("github: { secret-file: github.secret }").get("github").secrets())
                .containsExactly("hidden");
    }

    @Test
    void orFromTheEnvironment() {
        home = home.where(Map.of("JIRA_SECRET", "hidden"));
        assertThat(trust("jira:\n  secret: ${env:JIRA_SECRET}\n").get("jira").secrets())
                .containsExactly("hidden");
    }

    @Test
    void severalLinesAreSeveralSecrets() {
        home.with("secrets/github", "new\r\n\nold\n");
        assertThat(trust("github: { secret-file: secrets/github }")
                        .get("github")
                        .secrets())
                .containsExactly("new", "old");
    }

    @Test
    void aSourceIsUnsignedOnlyWhereItSaysSo() {
        assertThat(trust("github: { unsigned: true }\njira: { unsigned: false }\ngitlab: {}"))
                .containsExactly(Map.entry("github", new Trust(List.of(), true)));
    }

    @Test
    void whatCannotBeHadIsToldByName() {
        home.with("secrets/empty", "\n").with("sources.yaml", """
                        github: { secret-file: secrets/gone }
                        jira:
                          secret: ${env:NOT_SET}
                        gitlab: { secret-file: secrets/empty }
                        pagerduty: { secret: "${env:NOT_SET}", secret-file: secrets/gone }
                        jenkins: { unsigned: yes }
                        """);
        assertThat(home.problems())
                .containsExactly(
                        "config/sources.yaml:1: there is no secret file `secrets/gone` — looked for config/secrets/gone and secrets/gone in the home folder",
                        "config/sources.yaml:3: the environment has no `NOT_SET`, or an empty one — set it before the start",
                        "config/sources.yaml:4: the secret file `config/secrets/empty` is empty — put the secret into it, on a line of its own",
                        "config/sources.yaml:5: the environment has no `NOT_SET`, or an empty one — set it before the start",
                        "config/sources.yaml:5: `secret` and `secret-file` are both there — keep one of them",
                        "config/sources.yaml:6: `unsigned` must be true or false, not `yes`");
    }

    @Test
    void aSecretInTheFileItselfIsRefusedAndNotRepeated() {
        home.with("sources.yaml", "github: { secret: hunter2 }");
        assertThat(home.problems())
                .containsExactly(
                        "config/sources.yaml:1: `secret` must name where the secret is kept, not be the secret — write ${env:NAME} for a variable of the environment, or use `secret-file: PATH`");
    }

    @Test
    void noSecretIsPrintedWithTheConfiguration() {
        home = home.where(Map.of("KPI_GOVERNOR_DATABASE_PASSWORD", "hidden", "KPI_GOVERNOR_SMTP_PASSWORD", "hidden"));
        home.with("secrets/github", "hidden").with("sources.yaml", "github: { secret-file: secrets/github }");
        assertThat(home.load().toString()).doesNotContain("hidden");
    }
}
