package org.kpigovernor.ingest.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.PollBench;

@Tag("database")
class JiraPollTest {
    private static final String FIELD = "customfield_10020";

    private static PollBench before(PlayedJira jira) {
        var bench = new PollBench("jira", JiraPollTest::feeds, jira);
        bench.server.stubFor(any(anyUrl()).willReturn(aResponse()));
        return bench;
    }

    private static List<Feed> feeds(Duration backfill) {
        return List.of(new SprintFeed("1000"), new IssueFeed("PAY", FIELD, backfill));
    }

    /** Five issues; the second has a changelog of more than two pages. */
    private static PlayedJira jira(boolean cloud) {
        var jira = new PlayedJira(cloud);
        for (int i = 1; i <= 5; i++) {
            jira.issue(String.valueOf(i), "2026-02-0" + i + "T08:00:00Z");
        }
        var second = jira.issues.get("2026-02-02T08:00:00Z 2");
        jira.moved(second, "2026-02-03T08:00:00Z", "3");
        jira.moved(second, "2026-02-04T08:00:00Z", "5");
        jira.moved(second, "2026-02-05T08:00:00Z", "3");
        jira.commented(second, "2026-02-05T09:00:00Z");
        jira.moved(second, "2026-02-06T08:00:00Z", "5");
        jira.sprint(1, "closed", "2026-01-05T09:00:00.000Z", "2026-01-16T09:00:00.000Z");
        jira.sprint(2, "closed", "2026-01-19T09:00:00.000Z", "2026-01-30T09:00:00.000Z");
        jira.sprint(3, "active", "2026-02-02T09:00:00.000Z", "");
        return jira;
    }

    private static Set<String> items(PollBench bench) {
        return bench.events().stream()
                .filter(WorkItem.class::isInstance)
                .map(WorkItem.class::cast)
                .map(item -> item.id() + " " + item.observedAt() + (item.done() ? " done" : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final Set<String> FIVE = Set.of(
            "1 2026-02-01T08:00:00Z",
            "2 2026-02-02T08:00:00Z",
            "2 2026-02-03T08:00:00Z",
            "2 2026-02-04T08:00:00Z done",
            "2 2026-02-05T08:00:00Z",
            "2 2026-02-06T08:00:00Z done",
            "3 2026-02-03T08:00:00Z",
            "4 2026-02-04T08:00:00Z",
            "5 2026-02-05T08:00:00Z");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyIssueIsReadOnceWithItsWholeChangelogAndEverySprint(boolean cloud) {
        try (var bench = before(jira(cloud))) {
            bench.finish();

            assertThat(items(bench)).isEqualTo(FIVE);
            assertThat(bench.deliveries()).hasSize(8);
            assertThat(bench.events().stream().filter(Sprint.class::isInstance)).hasSize(3);
            bench.server.verify(getRequestedFor(urlPathEqualTo("/rest/api/2/myself"))
                    .withHeader("authorization", equalTo("Bearer " + PollBench.TOKEN))
                    .withHeader("accept", equalTo("application/json")));
            assertThat(bench.deliveries())
                    .noneMatch(delivery -> text(delivery.body()).contains("Somebody"))
                    .noneMatch(delivery -> text(delivery.body()).contains("longer text"));
        }
    }

    @Test
    void theNextPassAsksForWhatWasUpdatedSinceTheLastOneOnTheUsersClock() {
        var jira = jira(true);
        try (var bench = before(jira)) {
            bench.finish();
            assertThat(searches(jira).get(0)).contains("updated%20%3E%3D%20%222025%2F12%2F08%2003%3A45%22");

            jira.moved(jira.issue("6", "2026-03-02T09:01:00Z"), "2026-03-02T09:02:00Z", "5");
            jira.asked.clear();
            bench.nextRound();

            assertThat(searches(jira)).hasSize(1);
            assertThat(searches(jira).get(0)).contains("updated%20%3E%3D%20%222026%2F03%2F02%2003%3A45%22");
            assertThat(items(bench)).contains("6 2026-03-02T09:02:00Z done").hasSize(11);
        }
    }

    @Test
    void whatASearchDoesntFindYetIsFoundByTheNextPass() {
        var jira = jira(true);
        jira.issue("7", "2026-03-02T08:59:30Z");
        jira.notFoundYet.add("7");
        try (var bench = before(jira)) {
            bench.finish();
            assertThat(items(bench)).isEqualTo(FIVE);
            jira.notFoundYet.clear();
            bench.nextRound();
            assertThat(items(bench)).contains("7 2026-03-02T08:59:30Z");
        }
    }

    @Test
    void issuesThatGoAwayWhilePagesAreReadHideNoOthersOnDataCenter() {
        var jira = jira(false);
        jira.changes.put("startAt=1", () -> jira.issues.remove("2026-02-01T08:00:00Z 1"));
        try (var bench = before(jira)) {
            bench.finish();
            assertThat(searches(jira).stream().map(url -> url.replaceFirst(".*&", "")))
                    .containsExactly("startAt=0", "startAt=1", "startAt=0", "startAt=1", "startAt=2");
            assertThat(jira.issues).hasSize(4);
            assertThat(items(bench)).isEqualTo(FIVE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void issuesThatChangeWhilePagesAreReadHideNoOthersAndTheirChangeIsRead(boolean cloud) {
        var jira = jira(cloud);
        jira.changes.put(cloud ? "nextPageToken" : "startAt=1", () -> {
            jira.moved(jira.issues.get("2026-02-01T08:00:00Z 1"), "2026-03-02T09:00:01Z", "5");
            jira.moved(jira.issues.get("2026-02-02T08:00:00Z 2"), "2026-03-02T09:00:02Z", "1");
        });
        try (var bench = before(jira)) {
            bench.finish();
            assertThat(items(bench)).containsAll(FIVE);
            bench.nextRound();
            assertThat(items(bench))
                    .containsAll(FIVE)
                    .contains("1 2026-03-02T09:00:01Z done", "2 2026-03-02T09:00:02Z")
                    .hasSize(FIVE.size() + 2);
        }
    }

    @Test
    void aTokenThatGrewOldLeadsBackToTheFirstPage() {
        var jira = jira(true);
        jira.changes.put(
                "nextPageToken",
                () -> jira.failures.put(jira.asked.size(), aResponse().withStatus(400)));
        try (var bench = before(jira)) {
            bench.finish();
            assertThat(searches(jira).get(2)).doesNotContain("nextPageToken");
            assertThat(items(bench)).isEqualTo(FIVE);
            assertThat(bench.deliveries()).hasSize(8);
        }
    }

    @Test
    void aQueryThatIsRefusedIsComplainedAbout() {
        var jira = jira(true);
        try (var bench = before(jira)) {
            jira.refusals.put("/search", aResponse().withStatus(400));
            bench.run();
            assertThat(bench.cursor("issues PAY").complaint()).contains("400");
            assertThat(bench.cursor("sprints 1000").filled()).isTrue();
        }
    }

    @Test
    void aBoardWithoutSprintsHasNone() {
        var jira = jira(true);
        try (var bench = before(jira)) {
            jira.refusals.put("/sprint", aResponse().withStatus(400));
            bench.finish();
            assertThat(items(bench)).isEqualTo(FIVE);
            assertThat(bench.deliveries()).hasSize(5);
        }
    }

    @Test
    void limitsFailuresAndCutsOnlyMakeItLater() {
        var jira = jira(true);
        jira.failures.put(2, aResponse().withStatus(429).withHeader("Retry-After", "7"));
        jira.failures.put(4, aResponse().withStatus(429));
        jira.failures.put(6, aResponse().withStatus(500));
        jira.failures.put(8, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        jira.failures.put(10, aResponse().withStatus(200).withBody("{\"issues\": [{\"id\""));
        jira.failures.put(12, aResponse().withStatus(503).withHeader("Retry-After", "30"));
        jira.failures.put(
                14,
                aResponse()
                        .withStatus(429)
                        .withHeader("X-RateLimit-Reset", "2026-03-02T18:00:00Z")
                        .withHeader("RateLimit-Reason", "jira-burst-based"));
        try (var bench = before(jira)) {
            bench.finish();
            assertThat(jira.failures).isEmpty();
            assertThat(items(bench)).isEqualTo(FIVE);
            assertThat(bench.deliveries()).hasSize(8);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void killedAtAnyAskItGoesOnAndNothingIsMissingOrTwice(boolean cloud) {
        int asks;
        Set<String> whole;
        try (var bench = before(jira(cloud))) {
            bench.finish();
            asks = bench.asks();
            whole = bench.ids();
        }
        for (int ask = 1; ask <= asks; ask++) {
            try (var bench = before(jira(cloud))) {
                bench.finishKilledAt(ask, PollBench.Moment.values()[ask % 3]);
                assertThat(bench.ids()).as("killed at %d", ask).isEqualTo(whole);
                assertThat(bench.deliveries()).hasSize(whole.size());
            }
        }
    }

    private static List<String> searches(PlayedJira jira) {
        return jira.asked.stream().filter(url -> url.contains("/search")).toList();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
