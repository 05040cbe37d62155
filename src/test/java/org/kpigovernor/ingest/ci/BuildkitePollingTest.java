package org.kpigovernor.ingest.ci;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.ingest.poll.PollBench.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;
import org.kpigovernor.ingest.poll.FeedContract;
import org.kpigovernor.ingest.poll.PollBench;

class BuildkitePollingTest extends FeedContract<FakeBuildkite> {
    BuildkitePollingTest() {
        super("buildkite", new FakeBuildkite(), BuildServerFeeds::buildkite);
    }

    private static Instant ago(long hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    @Override
    protected void fill() {
        api.build(1, "passed", false, ago(24 * 90), ago(24 * 90));
        for (int i = 2; i <= 12; i++) {
            api.build(i, i % 3 == 0 ? "failed" : "passed", false, ago(24 * (60 - 4 * i)), ago(24 * (60 - 4 * i) - 1));
        }
        for (int i = 13; i <= 16; i++) {
            api.build(i, "passed", false, ago(20 - i), ago(19 - i));
        }
        api.build(17, "passed", true, ago(24 * 20), ago(24 * 20 - 1));
        api.build(18, "running", false, ago(1), null);
    }

    @Override
    protected void change(int n) {
        Instant now = bench.clock.instant();
        api.build(2 + n % 7, "failed", false, ago(24 * (60 - 4 * (2 + n % 7))), now.plusSeconds(n));
        api.build(13 + n % 3, "running", false, ago(20 - 13 - n % 3), null);
        api.build(100 + n, "passed", false, now.plusSeconds(n), now.plusSeconds(n + 1));
        api.build(18, "passed", false, ago(1), now.plusSeconds(n));
    }

    @Override
    protected ResponseDefinitionBuilder limit() {
        return aResponse()
                .withStatus(429)
                .withHeader("RateLimit-Remaining", "0")
                .withHeader("RateLimit-Reset", "42");
    }

    @Override
    protected TreeSet<String> everything() {
        var all = new TreeSet<String>();
        api.builds.values().stream()
                .filter(one ->
                        one.get("finished_at") != null && one.get("blocked").equals(false))
                .filter(one -> !one.get("id").equals("b-1"))
                .forEach(one -> all.add("builds " + one.get("id") + "@" + one.get("finished_at")));
        return all;
    }

    @Override
    protected String key(String kind, JsonNode about, JsonNode record) {
        return kind + " " + record.get("id").asText() + "@"
                + record.get("finished_at").asText();
    }

    @Test
    void asksWithTheTokenForBuildsWithoutTheirJobs() {
        fill();
        bench.finish();
        bench.server.verify(
                getRequestedFor(anyUrl()).withHeader("authorization", equalTo("Bearer " + PollBench.TOKEN)));
        assertThat(api.asked).allMatch(url -> url.contains("exclude_jobs=true"));
        assertThat(bench.events()).hasSize(15).allMatch(one -> ((Build) one).onDefaultBranch());
    }

    @Test
    void aBuildThatWasBlockedForWeeksIsReadWhenItHasFinished() {
        fill();
        bench.finish();
        assertThat(bench.ids()).noneMatch(id -> id.contains("b-17"));
        api.build(17, "failed", false, ago(24 * 20), NOW.plusSeconds(60));
        bench.nextRound();
        assertThat(keys()).contains("builds b-17@" + NOW.plusSeconds(60));
    }

    @Test
    void aBuildOfWhichAJobWasRetriedCountsAsItEndedLast() {
        fill();
        bench.finish();
        api.build(3, "passed", false, ago(24 * 48), NOW.plusSeconds(60));
        bench.nextRound();
        assertThat(bench.events().stream()
                        .map(Build.class::cast)
                        .filter(one -> one.id().equals("b-3"))
                        .map(Build::outcome))
                .containsExactly(Build.Outcome.FAILURE, Build.Outcome.SUCCESS);
    }

    @Test
    void aWindowOfMorePagesThanAreShownIsHalvedUntilNoneIsMissing() {
        for (int i = 0; i < 20; i++) {
            api.build(200 + i, "passed", false, ago(24 * 10).plusSeconds(i * 7_200L), ago(24 * 9));
        }
        api.deepest = 3;
        bench.finish();
        assertThat(keys()).hasSize(20);
        assertThat(bench.deliveries()).hasSize(20);
    }
}
