package org.kpigovernor.ingest.ci;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.ingest.poll.PollBench.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;
import org.kpigovernor.ingest.poll.FeedContract;
import org.kpigovernor.ingest.poll.PollBench;

class CircleCiPollingTest extends FeedContract<FakeCircleCi> {
    CircleCiPollingTest() {
        super("circleci", new FakeCircleCi(), backfill -> List.of(new CircleCiFeed("gh/acme/web", backfill)));
    }

    private static Instant ago(long hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    @Override
    protected void fill() {
        api.pipeline("old", ago(24 * 90));
        api.workflow("old", "w-old", "success", ago(24 * 90), ago(24 * 90));
        for (int i = 1; i <= 5; i++) {
            api.pipeline("p" + i, ago(100 - i));
            for (int j = 0; j < i; j++) {
                api.workflow("p" + i, "w" + i + j, j == 0 ? "failed" : "success", ago(100 - i), ago(99 - i));
            }
        }
        api.workflow("p2", "held", "on_hold", ago(98), null);
    }

    @Override
    protected void change(int n) {
        Instant now = bench.clock.instant();
        api.pipeline("n" + n, now.plusSeconds(n));
        api.workflow("n" + n, "wn" + n, "success", now.plusSeconds(n), now.plusSeconds(n + 10));
        api.workflow("p2", "held", "success", ago(98), now.plusSeconds(n));
    }

    @Override
    protected TreeSet<String> everything() {
        var all = new TreeSet<String>();
        api.workflows
                .values()
                .forEach(some -> some.stream()
                        .filter(one ->
                                one.get("stopped_at") != null && !one.get("id").equals("w-old"))
                        .forEach(one -> all.add("workflows " + one.get("id"))));
        return all;
    }

    @Override
    protected String key(String kind, JsonNode about, JsonNode record) {
        return kind + " " + record.get("id").asText();
    }

    @Test
    void asksWithTheTokenAndKeepsNobodysName() {
        fill();
        bench.finish();
        bench.server.verify(getRequestedFor(anyUrl()).withHeader("circle-token", equalTo(PollBench.TOKEN)));
        assertThat(bench.events()).hasSize(15).allMatch(one -> ((Build) one).onDefaultBranch());
        assertThat(bench.deliveries())
                .noneMatch(one -> new String(one.body(), StandardCharsets.UTF_8).contains("mira"));
    }

    @Test
    void aWorkflowThatWaitedIsReadWhenItHasEnded() {
        fill();
        bench.finish();
        api.workflow("p2", "held", "failed", ago(98), NOW.plusSeconds(60));
        bench.nextRound();
        assertThat(keys()).contains("workflows held");
    }

    @Test
    void aWorkflowThatWasRunAgainInAnOldPipelineIsReadWithinADay() {
        fill();
        bench.finish();
        api.workflow("p1", "again", "success", NOW, NOW.plusSeconds(60));
        bench.nextRound();
        assertThat(keys()).doesNotContain("workflows again");
        bench.clock.set(NOW.plus(Duration.ofDays(1)));
        bench.nextRound();
        assertThat(keys()).contains("workflows again", "workflows w10");
        assertThat(bench.deliveries()).hasSize(16);
    }

    @Test
    void whereAPageIsRefusedThatLayTooLongTheListIsReadFromItsBeginning() {
        fill();
        api.oldToken = "p4";
        bench.finish();
        isComplete("");
    }
}
