package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.notify.hook.HookSettings;

class ChannelsFileTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aHomeFolderWithSecrets() throws IOException {
        home = ConfigHome.at(folder);
        var secrets = Files.createDirectories(folder.resolve("config/secrets"));
        Files.writeString(secrets.resolve("slack"), "https://hooks.slack.com/services/T0/B0/geheim\n");
        Files.writeString(secrets.resolve("plain"), "http://hooks.slack.com/services/T0/B0/geheim\n");
        Files.writeString(secrets.resolve("odd"), "geheim\n");
        Files.writeString(secrets.resolve("token"), "geheim\n");
    }

    private List<String> problems(String text) {
        return home.with("channels.yaml", text).problems();
    }

    @Test
    void everyKindIsReadWithItsDefaults() {
        home.with("channels.yaml", """
                channels:
                  - { name: chat, kind: slack, url-file: secrets/slack, teams: [payments], notices: [escalation, weekly-review] }
                  - { name: local, kind: webhook, url: "http://127.0.0.1:9/x/", secret-file: secrets/token }
                  - { name: tracker, kind: jira, url: "https://acme.atlassian.net", secret-file: secrets/token, project: PAY, user: bot@example.com }
                  - { name: pager, kind: pagerduty, secret-file: secrets/token, priorities: [non-negotiable] }
                """);
        var channels = home.load().channels();
        assertThat(channels).extracting(HookSettings::name).containsExactly("chat", "local", "tracker", "pager");
        assertThat(channels.get(0).wants().teams()).containsExactly("payments");
        assertThat(channels.get(0).wants().notices()).containsExactlyInAnyOrder("escalation", "weekly-review");
        assertThat(channels.get(1).wants().notices()).isEqualTo(Set.of("escalation", "recovery", "answer"));
        assertThat(channels.get(1).address().url()).hasToString("http://127.0.0.1:9/x");
        assertThat(channels.get(2).options())
                .containsEntry("api", "cloud")
                .containsEntry("issue-type", "Task")
                .containsEntry("project", "PAY");
        assertThat(channels.get(3).address().url()).hasToString("https://events.pagerduty.com/v2/enqueue");
        assertThat(channels.get(3).wants().priorities()).containsExactly(Priority.NON_NEGOTIABLE);
        assertThat(channels.toString()).doesNotContain("geheim");
    }

    @Test
    void withoutTheFileOrWithNothingInItThereAreNone() {
        assertThat(home.load().channels()).isEmpty();
        assertThat(home.with("channels.yaml", "channels:\n").load().channels()).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsLineAndNoSecret() {
        var told = problems("""
                channels:
                  - { name: chat, kind: slak }
                  - { name: chat, kind: slack, url: "https://hooks.slack.com/services/T0/B0/geheim" }
                  - { name: b, kind: slack, url-file: secrets/plain, teams: [paiments] }
                  - { name: c, kind: teams, url-file: secrets/odd, notices: [escalations] }
                  - { name: d, kind: webhook, url: "http://example.com/" , secret-file: secrets/none }
                  - { name: e, kind: jira, url: "https://jira.example.com", project: pay, secret-file: secrets/token }
                  - { name: f, kind: pagerduty, notices: [weekly-review], priorities: [urgent] }
                  - { name: mail, kind: slack, color: red }
                  - { kind: teams, url: "${env:NOT_SET}" }
                """);
        assertThat(String.join("\n", told)).doesNotContain("geheim");
        assertThat(told)
                .anyMatch(one -> one.startsWith("config/channels.yaml:2:")
                        && one.contains("can't be `slak`")
                        && one.contains("slack"))
                .anyMatch(one -> one.contains(":3:") && one.contains("there are two channels `chat`"))
                .anyMatch(one -> one.contains(":3:") && one.contains("must name where the secret is kept"))
                .anyMatch(one -> one.contains(":4:") && one.contains("doesn't begin with https://"))
                .anyMatch(one ->
                        one.contains(":4:") && one.contains("unknown team `paiments`") && one.contains("payments"))
                .anyMatch(one -> one.contains(":5:") && one.contains("is not an address"))
                .anyMatch(one -> one.contains(":5:") && one.contains("`escalations`"))
                .anyMatch(one -> one.contains(":6:") && one.contains("doesn't begin with https://"))
                .anyMatch(one -> one.contains(":6:") && one.contains("there is no secret file `secrets/none`"))
                .anyMatch(one -> one.contains(":7:") && one.contains("`pay` is not a project's key"))
                .anyMatch(one -> one.contains(":8:") && one.contains("has no secret"))
                .anyMatch(one -> one.contains(":8:") && one.contains("`weekly-review`"))
                .anyMatch(one -> one.contains(":8:") && one.contains("`urgent`"))
                .anyMatch(one -> one.contains(":9:") && one.contains("can't be `mail`"))
                .anyMatch(one -> one.contains(":9:") && one.contains("`color` is not a known key"))
                .anyMatch(one -> one.contains(":10:") && one.contains("a channel needs `name`"))
                .anyMatch(one -> one.contains(":10:") && one.contains("the environment has no `NOT_SET`"));
    }
}
