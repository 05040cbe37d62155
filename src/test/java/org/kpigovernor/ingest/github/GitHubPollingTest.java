package org.kpigovernor.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.ingest.poll.PollBench.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.PollBench;

@Tag("database")
class GitHubPollingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeGitHub github = new FakeGitHub(2);
    private final PollBench bench = new PollBench("github", GitHubPollingTest::feeds, github);

    private static List<Feed> feeds(Duration backfill) {
        return List.of(
                new PullFeed(FakeGitHub.REPOSITORY, backfill),
                new CommitFeed(FakeGitHub.REPOSITORY, backfill),
                new DeploymentFeed(FakeGitHub.REPOSITORY, backfill),
                new RunFeed(FakeGitHub.REPOSITORY, backfill),
                new IssueFeed(FakeGitHub.REPOSITORY, backfill));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aBackfillGetsEveryRecordOfItsWeeksOnceAndNoOlderOne() {
        somethingOfEverything();

        bench.finish();

        assertThat(records()).isEqualTo(everything());
        assertThat(bench.deliveries()).hasSameSizeAs(everything());
    }

    @Test
    void aSourceThatFailsInEveryWayGivesTheSame() {
        somethingOfEverything();
        github.failing = FakeGitHub.everyKindOfFailure(3);

        bench.finish();

        assertThat(records()).isEqualTo(everything());
        assertThat(bench.deliveries()).hasSameSizeAs(everything());
    }

    @Test
    void killedAtAnyAskItGoesOnAndNothingIsMissingOrTwice() {
        somethingOfEverything();
        bench.killedAtEachAsk(when -> {
            assertThat(records()).as(when).isEqualTo(everything());
            assertThat(bench.deliveries()).as(when).hasSameSizeAs(everything());
        });
    }

    @Test
    void whateverChangesWhileItIsReadIsThereAfterTheNextRound() {
        somethingOfEverything();
        github.before = n -> {
            if (n % 4 == 0 && n <= 40) {
                github.pull(1 + n % 5, NOW.minus(Duration.ofDays(20)), NOW.plusSeconds(n), null);
                github.run(5000 + n, NOW.minusSeconds(n), "completed", 1, NOW);
                github.deployment(700 + n, NOW.plusSeconds(n), "success");
                github.issue(40 + n, NOW.plusSeconds(n), false);
            }
        };

        bench.finish();
        for (int round = 0; round < 3; round++) {
            bench.nextRound();
        }

        assertThat(records()).containsAll(everything());
    }

    @Test
    void aSecondRoundOfAQuietRepositoryAsksLittleAndBringsNothing() {
        somethingOfEverything();
        bench.finish();
        int deliveries = bench.deliveries().size();
        int asks = bench.asks();

        bench.nextRound();

        assertThat(bench.deliveries()).hasSize(deliveries);
        assertThat(bench.asks() - asks).isLessThan(16);
        assertThat(bench.all())
                .allSatisfy(cursor -> assertThat(cursor.complaint()).isEmpty());
    }

    @Test
    void aWindowWithMoreRunsThanGitHubListsIsHalvedUntilNoneIsMissing() {
        var busy = new FakeGitHub(100);
        LongStream.range(0, 2_600)
                .forEach(i -> busy.run(
                        i, NOW.minus(Duration.ofDays(3)).plusSeconds(i * 20), "completed", 1, NOW.minusSeconds(10)));
        try (var one =
                new PollBench("github", backfill -> List.of(new RunFeed(FakeGitHub.REPOSITORY, backfill)), busy)) {
            one.finish();
            assertThat(one.ids()).hasSize(2_600);
            assertThat(one.deliveries()).hasSize(2_600);
        }
    }

    @Test
    void aRunIsReadAgainUntilItIsCompleted() {
        github.run(1, NOW.minusSeconds(60), "in_progress", 1, NOW.minusSeconds(30));
        bench.finish();
        assertThat(builds()).isEmpty();
        bench.clock.set(NOW.plus(Duration.ofHours(5)));
        bench.run();

        github.run(1, NOW.minusSeconds(60), "completed", 1, NOW.plus(Duration.ofHours(5)));
        bench.nextRound();

        assertThat(builds()).extracting(Build::attempt).containsExactly(1);
    }

    @Test
    void aRunThatIsRunAgainDaysLaterIsFoundWithItsEarlierAttempts() {
        github.run(1, NOW.minusSeconds(60), "completed", 1, NOW.minusSeconds(30));
        bench.finish();
        var later = NOW.plus(Duration.ofDays(9));
        github.run(1, NOW.minusSeconds(60), "completed", 3, later);

        bench.clock.set(later.plusSeconds(60));
        bench.run();

        assertThat(builds()).extracting(Build::attempt).contains(1, 2, 3);
        assertThat(builds())
                .filteredOn(build -> build.attempt() == 2)
                .allSatisfy(build -> assertThat(build.outcome()).isEqualTo(Build.Outcome.FAILURE));
    }

    @Test
    void aDeploymentThatWasStillRunningIsLookedAtAgain() {
        github.deployment(1, NOW.minusSeconds(600), "in_progress");
        bench.finish();
        bench.nextRound();

        // GitHub doesn't promise that a deployment changes with its statuses
        var updated = github.deployments.get(1L).get("updated_at");
        github.deployment(1, NOW.minusSeconds(600), "in_progress", "success");
        github.deployments.get(1L).put("updated_at", updated);
        bench.clock.set(NOW.plus(Duration.ofHours(2)));
        bench.run();

        assertThat(bench.events())
                .filteredOn(Deployment.class::isInstance)
                .extracting(event -> ((Deployment) event).outcome())
                .contains(Deployment.Outcome.SUCCESS);
    }

    @Test
    void theDefaultBranchIsFollowedByFirstParents() {
        var at = NOW.minus(Duration.ofDays(2));
        github.commits.add(FakeGitHub.commit("m2", List.of("m1", "b2"), at));
        github.commits.add(FakeGitHub.commit("b2", List.of("b1"), at.minusSeconds(5)));
        github.commits.add(FakeGitHub.commit("m1", List.of("m0"), at.minusSeconds(10)));
        github.commits.add(FakeGitHub.commit("b1", List.of("m0"), at.minusSeconds(20)));
        github.commits.add(FakeGitHub.commit("m0", List.of(), at.minusSeconds(30)));
        bench.finish();

        github.commits.add(0, FakeGitHub.commit("m3", List.of("m2"), NOW));
        bench.nextRound();

        assertThat(bench.events())
                .filteredOn(Push.class::isInstance)
                .extracting(event -> ((Push) event).before() + ">" + ((Push) event).after())
                .containsExactlyInAnyOrder("m1>m2", "m0>m1", "null>m0", "m2>m3");
    }

    @Test
    void aPullRequestBringsItsCommitsItsReadinessAndItsSize() {
        var created = NOW.minus(Duration.ofDays(3));
        github.pull(1, created, NOW.minusSeconds(900), NOW.minusSeconds(1_000)).details(1, created, 3, 1);
        github.eventsOf.put(
                1L,
                List.of(
                        Map.of("event", "labeled", "created_at", created.toString()),
                        Map.of(
                                "event",
                                "ready_for_review",
                                "created_at",
                                created.plusSeconds(60).toString())));

        bench.finish();

        assertThat(bench.events())
                .filteredOn(PullRequest.class::isInstance)
                .map(PullRequest.class::cast)
                .anySatisfy(pull -> assertThat(pull.readyAt()).isEqualTo(created.plusSeconds(60)))
                .allSatisfy(pull -> {
                    assertThat(pull.additions()).isEqualTo(10);
                    assertThat(pull.toDefaultBranch()).isTrue();
                    assertThat(pull.fromFork()).isFalse();
                });
        assertThat(bench.events())
                .filteredOn(RequestCommit.class::isInstance)
                .extracting(event -> ((RequestCommit) event).authoredAt())
                .contains(created.minusSeconds(3 * 3600));
    }

    private List<Build> builds() {
        return bench.events().stream()
                .filter(Build.class::isInstance)
                .map(Build.class::cast)
                .toList();
    }

    private void somethingOfEverything() {
        for (int i = 1; i <= 5; i++) {
            var created = NOW.minus(Duration.ofDays(10 * i));
            var merged = i % 2 == 0 ? created.plusSeconds(7_200) : null;
            github.pull(i, created, created.plusSeconds(9_000), merged).details(i, created, i, 3 - i % 3);
            github.deployment(i, created.plusSeconds(10_000), "in_progress", i % 2 == 0 ? "success" : "failure");
            github.run(i, created, "completed", 1, created.plusSeconds(600));
            github.issue(10 + i, created, i == 3);
            var parents = List.of("merge" + (i + 1));
            github.commits.add(FakeGitHub.commit("merge" + i, parents, created));
        }
        var old = NOW.minus(Duration.ofDays(100));
        github.pull(90, old, old, null).deployment(90, old, "success").run(90, old, "completed", 1, old);
        github.issue(90, old, false);
        github.commits.add(FakeGitHub.commit("merge6", List.of("merge7"), old));
    }

    /** What of the repository lies within the backfill: kind, and what tells one from another. */
    private TreeSet<String> everything() {
        var since = NOW.minus(Duration.ofDays(84)).toString();
        var all = new TreeSet<String>();
        github.pulls.forEach((number, pull) -> {
            if (pull.get("updated_at").toString().compareTo(since) >= 0) {
                all.add("pulls " + number + " " + pull.get("updated_at"));
                if (pull.get("merged_at") != null) {
                    github.commitsOf
                            .getOrDefault(number, List.of())
                            .forEach(one -> all.add("pull-commits " + one.get("sha")));
                }
                github.reviewsOf.getOrDefault(number, List.of()).forEach(one -> all.add("reviews " + one.get("id")));
            }
        });
        add(all, github.deployments, "deployments", "created_at", since);
        github.statusesOf.forEach((id, statuses) -> statuses.forEach(status -> {
            if (github.deployments.get(id).get("created_at").toString().compareTo(since) >= 0) {
                all.add("statuses " + status.get("id"));
            }
        }));
        add(all, github.runs, "runs", "created_at", since);
        github.issues.forEach((number, issue) -> {
            if (!issue.containsKey("pull_request")
                    && issue.get("updated_at").toString().compareTo(since) >= 0) {
                all.add("issues " + number + " " + issue.get("updated_at"));
            }
        });
        github.commits.stream()
                .filter(commit -> !commit.get("sha").equals("merge6"))
                .forEach(commit -> all.add("commits " + commit.get("sha")));
        return all;
    }

    private static void add(
            TreeSet<String> all, Map<Long, Map<String, Object>> of, String kind, String time, String since) {
        of.forEach((id, one) -> {
            if (one.get(time).toString().compareTo(since) >= 0) {
                all.add(kind + " " + id + " " + one.get("updated_at"));
            }
        });
    }

    private TreeSet<String> records() {
        var records = new TreeSet<String>();
        bench.deliveries().forEach(delivery -> records.add(name(delivery)));
        return records;
    }

    private static String name(Delivery delivery) {
        var kind = delivery.header(Polled.HEADER);
        var record = json(delivery).path("record");
        var id = record.hasNonNull("sha") && kind.endsWith("commits")
                ? record.path("sha").asText()
                : record.path(kind.equals("pulls") || kind.equals("issues") ? "number" : "id")
                        .asText();
        var version = record.path("updated_at").asText("");
        return (kind + " " + id + " " + version).strip();
    }

    private static JsonNode json(Delivery delivery) {
        try {
            return JSON.readTree(delivery.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
