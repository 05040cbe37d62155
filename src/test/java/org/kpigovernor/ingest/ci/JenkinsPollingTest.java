package org.kpigovernor.ingest.ci;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.ingest.poll.PollBench.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;
import org.kpigovernor.ingest.poll.FeedContract;
import org.kpigovernor.ingest.poll.PollBench;

class JenkinsPollingTest extends FeedContract<FakeJenkins> {
    private static final String MAIN = "shop/web/main";
    private static final String FEATURE = "shop/web/feature%2Fa";

    JenkinsPollingTest() {
        super("jenkins", new FakeJenkins(), backfill -> List.of(new JenkinsFeed("shop/web", true, backfill)));
    }

    private static Instant ago(long hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    @Override
    protected void fill() {
        api.build(MAIN, 1, "SUCCESS", ago(24 * 90));
        for (int i = 2; i <= 220; i++) {
            api.build(MAIN, i, i % 5 == 0 ? "FAILURE" : "SUCCESS", ago(300 - i));
        }
        api.build(MAIN, 217, null, ago(83));
        api.build(FEATURE, 1, "ABORTED", ago(30));
        api.jobs.put("shop/web/none", new TreeMap<>());
    }

    @Override
    protected void change(int n) {
        Instant now = bench.clock.instant();
        api.build(MAIN, 220 + n, "SUCCESS", now.plusSeconds(n));
        api.build(MAIN, 217, "FAILURE", ago(83));
        api.build(FEATURE, 1 + n, "SUCCESS", now.plusSeconds(n));
    }

    @Override
    protected TreeSet<String> everything() {
        var all = new TreeSet<String>();
        api.jobs.forEach((job, builds) -> builds.values().stream()
                .filter(one -> one.get("result") != null
                        && !(job.equals(MAIN) && one.get("number").equals(1L)))
                .forEach(one -> all.add("builds " + job + "#" + one.get("number"))));
        return all;
    }

    @Override
    protected String key(String kind, JsonNode about, JsonNode record) {
        return kind + " " + about.get("job").asText() + "#"
                + record.get("number").asText();
    }

    @Test
    void asksWithTheTokenOnlyForJobsThatHaveSomethingNew() {
        fill();
        api.build(MAIN, 217, "SUCCESS", ago(83));
        bench.finish();
        bench.server.verify(
                getRequestedFor(anyUrl()).withHeader("authorization", equalTo("Bearer " + PollBench.TOKEN)));
        assertThat(bench.events())
                .filteredOn(one -> ((Build) one).project().equals("shop/web"))
                .hasSize(220);
        int before = bench.asks();
        bench.nextRound();
        assertThat(bench.asks() - before).isEqualTo(1);
        api.build(FEATURE, 2, "SUCCESS", NOW);
        bench.nextRound();
        assertThat(bench.asks() - before).isEqualTo(3);
    }

    @Test
    void aBuildIsReadWhenItHasEndedAndLaterOnesBefore() {
        fill();
        bench.finish();
        assertThat(keys()).contains("builds " + MAIN + "#220").doesNotContain("builds " + MAIN + "#217");
        api.build(MAIN, 217, "UNSTABLE", ago(83));
        bench.nextRound();
        isComplete("");
    }

    @Test
    void aJobThatOnlyTheSharedNamesMentionMayBeMissing() {
        try (var other = new PollBench(
                "jenkins",
                backfill -> List.of(new JenkinsFeed("payments-nightly", false, backfill)),
                new FakeJenkins())) {
            other.finish();
            assertThat(other.all())
                    .allSatisfy(cursor -> assertThat(cursor.complaint()).isEmpty());
        }
        try (var other = new PollBench(
                "jenkins",
                backfill -> List.of(new JenkinsFeed("payments-nightly", true, backfill)),
                new FakeJenkins())) {
            other.run();
            assertThat(other.cursor("builds payments-nightly").complaint()).contains("/job/payments-nightly/api/json");
        }
    }
}
