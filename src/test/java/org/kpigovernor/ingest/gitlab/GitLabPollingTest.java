package org.kpigovernor.ingest.gitlab;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.ingest.poll.PollBench.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.events.Review;
import org.kpigovernor.ingest.poll.FeedContract;
import org.kpigovernor.ingest.poll.PollBench;

class GitLabPollingTest extends FeedContract<FakeGitLab> {
    GitLabPollingTest() {
        super(
                "gitlab",
                new FakeGitLab(),
                backfill -> GitLabFeeds.ofProject(FakeGitLab.PROJECT, backfill).toList());
    }

    private static Instant ago(long hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    @Override
    protected void fill() {
        api.request(1, ago(24 * 90), ago(24 * 90), ago(24 * 90));
        for (int i = 2; i <= 6; i++) {
            api.request(i, ago(300 - i), ago(200 - i), i % 2 == 0 ? ago(200 - i) : null);
            for (int j = 0; j < i; j++) {
                api.note(i, 100L * i + j, ago(250 - j), j % 2 == 0);
                api.commit(i, "c" + i + j, ago(320 - j));
            }
        }
        api.pipeline(10, "success", ago(24 * 90), ago(24 * 90));
        for (int i = 11; i <= 15; i++) {
            api.pipeline(i, i % 2 == 0 ? "failed" : "success", ago(100 - i), ago(99 - i));
            api.deployment(i, i % 2 == 0 ? "failed" : "success", ago(80 - i), ago(79 - i));
        }
        api.pipeline(16, "running", ago(2), ago(1));
        api.pushed("old", ago(24 * 90));
        for (int i = 0; i < 5; i++) {
            api.pushed("b" + i, ago(60 - i));
        }
    }

    @Override
    protected void change(int n) {
        Instant now = bench.clock.instant();
        api.request(2 + n % 5, ago(300), now.plusSeconds(n), null);
        api.request(100 + n, now, now.plusSeconds(n), null);
        api.pipeline(11 + n % 6, "success", ago(70), now.plusSeconds(n));
        api.deployment(11 + n % 7, "success", ago(70), now.plusSeconds(n));
        api.pushed("n" + n, now.plusSeconds(n));
    }

    @Override
    protected ResponseDefinitionBuilder limit() {
        return aResponse()
                .withStatus(429)
                .withHeader("Content-Type", "text/plain")
                .withBody("Retry later");
    }

    @Override
    protected TreeSet<String> everything() {
        var all = new TreeSet<String>();
        add(all, "merge-requests", api.requests);
        add(all, "deployments", api.deployments);
        api.pipelines.values().stream()
                .filter(one -> isRecent(one) && !one.get("status").equals("running"))
                .forEach(one -> all.add(key("pipelines", one)));
        api.requests.forEach((iid, request) -> {
            if (isRecent(request)) {
                api.notes.getOrDefault(iid, List.of()).forEach(note -> all.add(key("notes", note)));
            }
            if (isRecent(request) && request.get("merged_at") != null) {
                api.commits.getOrDefault(iid, List.of()).forEach(one -> all.add("commits " + one.get("id") + "@"));
            }
        });
        api.branch.stream()
                .filter(one -> !one.get("id").equals("old"))
                .forEach(one -> all.add("branch-commits " + one.get("id") + "@"));
        return all;
    }

    private static void add(TreeSet<String> all, String kind, Map<Long, Map<String, Object>> records) {
        records.values().stream().filter(GitLabPollingTest::isRecent).forEach(one -> all.add(key(kind, one)));
    }

    private static String key(String kind, Map<String, Object> record) {
        return kind + " " + record.get("id") + "@" + record.get("updated_at");
    }

    private static boolean isRecent(Map<String, Object> record) {
        return !record.get("updated_at").equals(ago(24 * 90).toString());
    }

    @Override
    protected String key(String kind, JsonNode about, JsonNode record) {
        return kind + " " + record.get("id").asText() + "@"
                + record.path("updated_at").asText();
    }

    @Test
    void readsWhatTheProjectSaysWithTheTokenAndItsDefaultBranch() {
        fill();
        bench.finish();
        bench.server.verify(getRequestedFor(urlEqualTo("/projects/acme%2Fledger"))
                .withHeader("private-token", equalTo(PollBench.TOKEN)));
        var events = bench.events();
        assertThat(events)
                .filteredOn(Build.class::isInstance)
                .hasSize(5)
                .allMatch(one -> ((Build) one).onDefaultBranch());
        assertThat(events).filteredOn(Deployment.class::isInstance).hasSize(5);
        assertThat(events).filteredOn(PullRequest.class::isInstance).hasSize(5);
        assertThat(events).filteredOn(Review.class::isInstance).hasSize(2 + 3 + 4 + 5 + 6);
        assertThat(events).filteredOn(RequestCommit.class::isInstance).hasSize(2 + 4 + 6);
        assertThat(events).filteredOn(Push.class::isInstance).hasSize(5);
    }

    @Test
    void aQuietProjectIsAskedForItsFourListsOnly() {
        fill();
        bench.finish();
        bench.nextRound();
        int before = bench.asks();
        bench.nextRound();
        assertThat(bench.asks() - before).isEqualTo(4);
    }

    @Test
    void aHundredRequestsThatChangedInOneSecondAreAllRead() {
        for (int i = 1; i <= 100; i++) {
            api.request(i, ago(10), ago(5), null);
        }
        api.request(101, ago(10), ago(4), null);
        bench.finish();
        assertThat(bench.events()).filteredOn(PullRequest.class::isInstance).hasSize(101);
    }

    @Test
    void aPipelineIsReadWhenItHasEnded() {
        api.pipeline(16, "running", ago(2), ago(1));
        bench.finish();
        assertThat(bench.events()).isEmpty();
        api.pipeline(16, "failed", ago(2), bench.clock.instant().plusSeconds(60));
        bench.nextRound();
        assertThat(bench.events()).singleElement().isInstanceOf(Build.class);
    }

    @Test
    void aPipelineThatWasRetriedIsReadAgain() {
        api.pipeline(16, "failed", ago(2), ago(1));
        bench.finish();
        api.pipeline(16, "success", ago(2), bench.clock.instant().plusSeconds(60));
        bench.nextRound();
        assertThat(bench.events())
                .extracting(one -> ((Build) one).outcome())
                .containsExactly(Build.Outcome.FAILURE, Build.Outcome.SUCCESS);
    }

    @Test
    void aPipelineThatWasDeletedSinceItWasListedIsLeftOut() {
        fill();
        api.before = n -> api.pipelines.remove(13L);
        bench.finish();
        isComplete("");
    }

    @Test
    void afterAForcedPushTheBranchIsReadBackToItsBeginning() {
        fill();
        bench.finish();
        api.branch.removeIf(commit -> commit.get("id").equals("b4"));
        api.pushed("forced", NOW);
        bench.nextRound();
        assertThat(bench.all())
                .allSatisfy(cursor -> assertThat(cursor.complaint()).isEmpty());
        assertThat(keys()).containsAll(everything());
    }
}
