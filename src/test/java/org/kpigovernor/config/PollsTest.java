package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.ingest.poll.PollSettings;

class PollsTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aHomeFolder() {
        home = ConfigHome.at(folder);
    }

    private PollSettings polling(String text) {
        return home.with("sources.yaml", text).load().polling();
    }

    @Test
    void onlySourcesWithATokenArePolled() {
        assertThat(polling("github: { unsigned: true, repositories: { acme/api: payments } }").sources())
                .isEmpty();
    }

    @Test
    void aTokenAloneTakesTheUsualAddressAndTimes() {
        home.with("secrets/github", "t0ken\n");

        var github = polling("github: { token-file: secrets/github }").sources().get("github");

        assertThat(github.api()).isEqualTo(URI.create("https://api.github.com"));
        assertThat(github.every()).isEqualTo(Duration.ofMinutes(5));
        assertThat(github.backfill()).isEqualTo(Duration.ofDays(84));
        assertThat(github.credentials().header("github")).isEqualTo(Map.entry("authorization", "Bearer t0ken"));
    }

    @Test
    void everyKeyIsReadAndTheTokenIsShownNowhere() {
        home.with("secrets/jira", "t0ken\n");

        var settings = polling("""
                jira:
                  api: https://acme.atlassian.example/
                  user: bot@acme.example
                  token-file: secrets/jira
                  poll: { every: 30s, backfill: 26w }
                """);

        var jira = settings.sources().get("jira");
        assertThat(jira.api()).isEqualTo(URI.create("https://acme.atlassian.example"));
        assertThat(jira.every()).isEqualTo(Duration.ofSeconds(30));
        assertThat(jira.backfill()).isEqualTo(Duration.ofDays(182));
        assertThat(jira.credentials().header("jira").getValue()).startsWith("Basic ");
        assertThat(settings.toString()).doesNotContain("t0ken").doesNotContain("bot@");
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndNeverQuotesTheToken() {
        home.with("secrets/t", "t0ken\n");

        assertThatThrownBy(() -> polling("""
                        github:
                          api: ftp://nowhere
                          token: ghp_t0ken
                          poll: { every: 1s, backfil: 3w }
                        jira: { token-file: secrets/t }
                        gitlab: { poll: { every: often } }
                        measurement: { token-file: secrets/t }
                        """))
                .isInstanceOf(ProblemsException.class)
                .hasMessageNotContaining("ghp_t0ken")
                .satisfies(e -> assertThat(((ProblemsException) e).problems().toString())
                        .doesNotContain("t0ken\n")
                        .contains("sources.yaml:2: `api` is not the address of an API")
                        .contains("`token` must name where the secret is kept")
                        .contains("`1s` is out of range — from 10s to 1d")
                        .contains("`backfil` is not a known key")
                        .contains("`jira` has a token but no `api`")
                        .contains("`poll` does nothing without a token")
                        .contains("`often` is not a span of time")
                        .contains("`token-file` is not a known key"));
    }
}
