package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderAllowListTest {
    @Test
    void keepsWhatSaysWhatADeliveryIs() {
        Map<String, String> headers = Map.of(
                "X-GitHub-Event",
                "push",
                "X-GitHub-Delivery",
                "d-1",
                "Content-Type",
                "application/json",
                "Cookie",
                "c");
        assertThat(HeaderAllowList.kept("github", headers))
                .isEqualTo(Map.of(
                        "x-github-event", "push", "x-github-delivery", "d-1", "content-type", "application/json"));
    }

    @Test
    void signaturesAndTokensAreAllowedButNeverKept() {
        Map<String, Map<String, String>> secrets = Map.of(
                "github", Map.of("X-Hub-Signature-256", "x"),
                "jira", Map.of("X-Hub-Signature", "x"),
                "pagerduty", Map.of("X-PagerDuty-Signature", "x"),
                "gitlab", Map.of("X-Gitlab-Token", "x", "webhook-signature", "x"),
                "circleci", Map.of("circleci-signature", "x"),
                "buildkite", Map.of("X-Buildkite-Token", "x", "X-Buildkite-Signature", "x"),
                "jenkins", Map.of("Authorization", "x", "X-Kpi-Governor-Token", "x"),
                "cdevents", Map.of("Authorization", "x"),
                "measurement", Map.of("Authorization", "x"));
        secrets.forEach((source, headers) -> {
            assertThat(HeaderAllowList.allowed(source, headers)).hasSameSizeAs(headers);
            assertThat(HeaderAllowList.kept(source, headers)).isEmpty();
        });
    }

    @Test
    void oneSourcesHeadersAreNotAnothers() {
        assertThat(HeaderAllowList.allows("jira", "X-GitHub-Event")).isFalse();
        assertThat(HeaderAllowList.allows("nobody", "Authorization")).isFalse();
        assertThat(HeaderAllowList.allows("github", "CamelHttpUri")).isFalse();
    }
}
