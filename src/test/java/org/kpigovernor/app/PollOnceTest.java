package org.kpigovernor.app;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.app.demo.SettableClock;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.github.FakeGitHub;
import org.kpigovernor.judge.Finding;

/** Polling, from the command to the readings, and beside webhooks. */
class PollOnceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final com.fasterxml.jackson.databind.ObjectMapper JSON =
            new com.fasterxml.jackson.databind.ObjectMapper();

    @TempDir
    Path folder;

    private final FakeGitHub github = new FakeGitHub(3);
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().extensions(github));
    private final SettableClock clock = new SettableClock(NOW);

    @BeforeEach
    void aRepository() {
        server.start();
        github.commits.add(FakeGitHub.commit("merge0", List.of(), merged(0)));
        for (int i = 1; i <= 6; i++) {
            var opened = merged(i).minus(Duration.ofHours(5L + i));
            github.pull(i, opened, merged(i), merged(i)).details(i, opened, i, 1);
            github.deployment(i, merged(i).plusSeconds(600), "in_progress", i == 4 ? "failure" : "success");
            github.commits.add(0, FakeGitHub.commit("merge" + i, List.of("merge" + (i - 1)), merged(i)));
        }
    }

    private static Instant merged(int i) {
        return NOW.minus(Duration.ofDays(60 - 7L * i));
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private Path home(String name, boolean polled) {
        var keys =
                polled ? "api: %s, token-file: secrets/github-token, ".formatted(server.baseUrl()) : "unsigned: true, ";
        try {
            return PolledHome.at(
                    folder.resolve(name), "github: { " + keys + "repositories: { acme/payments-api: payments } }\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCommandReadsAllAndTheReadingsFollow() throws IOException {
        var shares = new ArrayList<String>();
        var home = home("polled", true);
        try (var wiring = Wiring.open(home, clock)) {
            try (var once = PollOnce.open(wiring)) {
                var report = once.run(null, new Watched(shares));
                assertThat(report.complaints()).isEmpty();
                assertThat(report.lists()).isEqualTo(5);
                assertThat(report.deliveries()).isGreaterThan(30);
            }
            assertThat(shares).isNotEmpty().last().asString().startsWith("1000/1000 github: 0 of 5");
            assertThat(readings(wiring)).anyMatch(reading -> reading.startsWith("lead-time-for-changes"));
            assertThat(Files.readString(home.resolve("config/sources.yaml"))).doesNotContain("nobody-may-see");
        }
    }

    @Test
    void webhooksPollingAndBothTogetherGiveTheSameReadings() {
        List<String> polled;
        List<String> pushed;
        try (var wiring = Wiring.open(home("polled", true), clock)) {
            poll(wiring);
            polled = readings(wiring);
            wiring.stores.inbox().accept(webhooks());
            wiring.intake.inboxWorker(() -> {}).drainAll();
            assertThat(readings(wiring)).isEqualTo(polled);
        }
        try (var wiring = Wiring.open(home("pushed", false), clock)) {
            wiring.stores.inbox().accept(webhooks());
            wiring.intake.inboxWorker(() -> {}).drainAll();
            pushed = readings(wiring);
        }
        assertThat(polled).isNotEmpty().isEqualTo(pushed);
        assertThat(polled).anyMatch(reading -> reading.startsWith("cycle-time"));
    }

    @Test
    void aSourceThatDoesntAnswerAnyMoreIsAFinding() {
        try (var wiring = Wiring.open(home("polled", true), clock)) {
            var silent = new SilentSources(
                    wiring.configuration,
                    wiring.stores.cursors(),
                    wiring.stores.measure().feeds());
            poll(wiring);
            var book = wiring.books.get();
            assertThat(silent.find(book, NOW.plus(Duration.ofHours(5)))).isEmpty();
            assertThat(silent.find(book, NOW.plus(Duration.ofHours(7))))
                    .extracting(Finding::what)
                    .containsExactly("github hasn't answered since 2026-03-02T09:00:00Z");
        }
    }

    @Test
    void aSourceThatSentWebhooksAndStoppedIsAFindingAfterAWhile() {
        try (var wiring = Wiring.open(home("pushed", false), clock)) {
            var silent = new SilentSources(
                    wiring.configuration,
                    wiring.stores.cursors(),
                    wiring.stores.measure().feeds());
            wiring.stores.inbox().accept(webhooks());
            wiring.intake.inboxWorker(() -> {}).drainAll();
            var book = wiring.books.get();
            var last = merged(6).plusSeconds(720);
            assertThat(silent.find(book, last.plus(Duration.ofDays(6)))).isEmpty();
            assertThat(silent.find(book, last.plus(Duration.ofDays(60))))
                    .extracting(Finding::what)
                    .containsExactly("github hasn't sent anything since " + last);
        }
    }

    @Test
    void whatIsMappedAndNotThereIsToldAndTheRestIsRead() throws IOException {
        var home = PolledHome.at(folder.resolve("gone"), """
                github:
                  api: %s
                  token-file: secrets/github-token
                  repositories: { acme/payments-api: payments, acme/gone: payments }
                """.formatted(server.baseUrl()));
        try (var wiring = Wiring.open(home, clock);
                var once = PollOnce.open(wiring)) {
            var report = once.run("github", RulesHome.silent());

            assertThat(report.complaints()).hasSize(5).allMatch(what -> what.contains("acme/gone"));
            assertThat(report.deliveries()).isGreaterThan(30);
            assertThatThrownBy(() -> once.run("jira", RulesHome.silent()))
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining("`jira` isn't polled");
        }
    }

    @Test
    void theServicePollsByItself() throws Exception {
        try (var wiring = Wiring.open(home("served", true), clock);
                var service = new Service(wiring, OptionalInt.of(0), () -> {})) {
            service.startWorkers();
            for (int i = 0; i < 300 && !complete(wiring); i++) {
                Thread.sleep(100);
            }
            assertThat(complete(wiring)).isTrue();
        }
    }

    private static boolean complete(Wiring wiring) {
        var cursors = wiring.stores.cursors().of("github");
        return !cursors.isEmpty() && cursors.stream().allMatch(cursor -> cursor.filled());
    }

    private void poll(Wiring wiring) {
        try (var once = PollOnce.open(wiring)) {
            assertThat(once.run(null, RulesHome.silent()).complaints()).isEmpty();
        }
    }

    /** Readings that anything was measured for; how far zeros reach depends on since when a source is known. */
    private List<String> readings(Wiring wiring) {
        wiring.round().run(clock.instant());
        return wiring.stores.readings().find("payments", null, null, null, null).stream()
                .filter(reading -> reading.n() > 0 && !reading.kpi().equals("engineering-health-score"))
                .map(reading -> "%s %s %s %d".formatted(reading.kpi(), reading.period(), reading.value(), reading.n()))
                .toList();
    }

    /** The same history as webhooks tell it. */
    private List<Delivery> webhooks() {
        var all = new ArrayList<Delivery>();
        for (int i = 1; i <= 6; i++) {
            long number = i;
            var pull = github.pulls.get(number);
            all.add(webhook("pull_request", Map.of("action", "closed", "pull_request", pull)));
            github.reviewsOf
                    .get(number)
                    .forEach(review ->
                            all.add(webhook("pull_request_review", Map.of("review", review, "pull_request", pull))));
            all.add(push(
                    "refs/heads/work-" + i,
                    "0000",
                    "head" + i,
                    branch(number),
                    merged(i).minusSeconds(60)));
            all.add(push("refs/heads/main", "merge" + (i - 1), "merge" + i, main(i), merged(i)));
            var deployment = github.deployments.get(number);
            all.add(webhook("deployment", Map.of("deployment", deployment)));
            github.statusesOf
                    .get(number)
                    .forEach(status -> all.add(webhook(
                            "deployment_status", Map.of("deployment", deployment, "deployment_status", status))));
        }
        return all;
    }

    private List<Map<String, Object>> branch(long number) {
        var listed = github.commitsOf.get(number);
        return IntStream.range(0, listed.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "id", listed.get(i).get("sha"), "timestamp", authored(listed.get(i)), "distinct", true))
                .toList();
    }

    private List<Map<String, Object>> main(int i) {
        return List.of(Map.of("id", "merge" + i, "timestamp", merged(i).toString(), "distinct", true));
    }

    @SuppressWarnings("unchecked") // as the fake writes it
    private static Object authored(Map<String, Object> commit) {
        return ((Map<String, Map<String, Object>>) commit.get("commit"))
                .get("author")
                .get("date");
    }

    private static Delivery push(
            String ref, String before, String after, List<Map<String, Object>> commits, Instant at) {
        return webhook(
                "push", Map.of("ref", ref, "before", before, "after", after, "forced", false, "commits", commits), at);
    }

    private static Delivery webhook(String type, Map<String, Object> body) {
        return webhook(type, body, NOW);
    }

    private static Delivery webhook(String type, Map<String, Object> body, Instant at) {
        try {
            var whole = new java.util.TreeMap<String, Object>(body);
            var repository = new java.util.TreeMap<>(FakeGitHub.repository());
            repository.put("pushed_at", at.toString());
            whole.put("repository", repository);
            var bytes = JSON.writeValueAsBytes(whole);
            var id = type + java.util.Arrays.hashCode(bytes);
            return new Delivery("github", id, Map.of("x-github-event", type), bytes, NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Watched(List<String> told) implements org.kpigovernor.cli.Progress {
        @Override
        public void reached(long done, long total, String what) {
            told.add(done + "/" + total + " " + what);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
