package org.kpigovernor.ingest.pagerduty;

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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Incident;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.PollBench;
import org.kpigovernor.ingest.poll.State;

@Tag("database")
class PagerDutyPollTest {
    private static final Set<String> MOMENTS = Set.of(
            "Q1 OTHER 2026-01-05T10:00:00Z",
            "Q1 TRIGGERED 2026-01-05T10:00:00Z",
            "Q1 ACKNOWLEDGED 2026-01-05T10:05:00Z",
            "Q1 RESOLVED 2026-01-05T11:00:00Z",
            "Q2 OTHER 2026-02-10T10:00:00Z",
            "Q2 TRIGGERED 2026-02-10T10:00:00Z",
            "Q2 ACKNOWLEDGED 2026-02-10T10:05:00Z",
            "Q2 REOPENED 2026-02-10T10:05:00Z",
            "Q3 OTHER 2026-03-01T10:00:00Z",
            "Q3 TRIGGERED 2026-03-01T10:00:00Z",
            "Q3 RESOLVED 2026-03-01T10:30:00Z");

    private static PollBench before(PlayedPagerDuty pager) {
        var bench = new PollBench("pagerduty", backfill -> List.of(new IncidentFeed("PABC123", backfill)), pager);
        bench.server.stubFor(any(anyUrl()).willReturn(aResponse()));
        return bench;
    }

    private static PlayedPagerDuty pager(int page) {
        var pager = new PlayedPagerDuty(page);
        pager.triggered("Q1", "2026-01-05T10:00:00Z");
        pager.acknowledged("Q1", "2026-01-05T10:05:00Z");
        pager.resolved("Q1", "2026-01-05T11:00:00Z");
        pager.triggered("Q2", "2026-02-10T10:00:00Z");
        pager.acknowledged("Q2", "2026-02-10T10:05:00Z");
        pager.triggered("Q3", "2026-03-01T10:00:00Z");
        pager.resolved("Q3", "2026-03-01T10:30:00Z");
        return pager;
    }

    private static Set<String> moments(PollBench bench) {
        return bench.events().stream()
                .map(Incident.class::cast)
                .map(moment -> moment.id() + " " + moment.moment() + " " + moment.observedAt())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyIncidentIsReadOnceWithWhatItsLogTells() {
        var pager = pager(2);
        try (var bench = before(pager)) {
            bench.finish();

            assertThat(moments(bench)).isEqualTo(MOMENTS);
            assertThat(bench.deliveries()).hasSize(3 + 7);
            assertThat(pager.asked.stream().filter(url -> url.contains("/Q1/log_entries")))
                    .hasSize(2);
            bench.server.verify(getRequestedFor(urlPathEqualTo("/incidents"))
                    .withHeader("authorization", equalTo("Token token=" + PollBench.TOKEN))
                    .withHeader("accept", equalTo("application/vnd.pagerduty+json;version=2")));
        }
    }

    @Test
    void anOpenIncidentIsAskedForUntilItIsResolvedHoweverOldItIs() {
        var pager = pager(2);
        try (var bench = before(pager)) {
            bench.finish();
            bench.nextRound();
            assertThat(bench.deliveries()).hasSize(10);

            pager.resolved("Q2", "2026-03-02T09:07:00Z");
            pager.asked.clear();
            bench.nextRound();

            assertThat(pager.asked).anyMatch(url -> url.endsWith("/incidents/Q2"));
            assertThat(moments(bench)).contains("Q2 RESOLVED 2026-03-02T09:07:00Z");
            pager.asked.clear();
            bench.nextRound();
            assertThat(pager.asked).noneMatch(url -> url.contains("Q2"));
        }
    }

    @Test
    void aResolvedIncidentThatIsOpenAgainIsFound() {
        var pager = pager(2);
        try (var bench = before(pager)) {
            bench.finish();
            pager.reopened("Q1", "2026-03-02T09:01:00Z");
            bench.nextRound();
            assertThat(moments(bench)).contains("Q1 REOPENED 2026-03-02T09:01:00Z");
        }
    }

    @Test
    void whatIsResolvedWhilePagesAreReadHidesNoOther() {
        var pager = pager(1);
        pager.triggered("Q4", "2025-06-01T10:00:00Z");
        pager.triggered("Q5", "2025-06-02T10:00:00Z");
        pager.triggered("Q6", "2025-06-03T10:00:00Z");
        try (var bench = before(pager)) {
            bench.finish();
            pager.changes.put("offset=100", () -> pager.resolved("Q4", "2026-03-02T09:01:00Z"));
            bench.nextRound();
            bench.nextRound();
            assertThat(moments(bench))
                    .contains("Q4 RESOLVED 2026-03-02T09:01:00Z")
                    .containsAll(MOMENTS);
            assertThat(bench.cursor("incidents PABC123").state().get("watch")).contains("Q2", "Q5", "Q6");
        }
    }

    @Test
    void anIncidentThatIsGoneIsForgotten() {
        var pager = pager(2);
        try (var bench = before(pager)) {
            bench.finish();
            pager.incidents.remove("Q2");
            bench.nextRound();
            assertThat(bench.cursor("incidents PABC123").complaint()).isEmpty();
            assertThat(bench.cursor("incidents PABC123").state().get("watch")).doesNotContain("Q2");
        }
    }

    @Test
    void aWindowWithMoreThanCanBeListedIsHalved() {
        var feed = new IncidentFeed("PABC123", Duration.ofDays(20));
        var state = State.EMPTY
                .with("began", "2026-03-02T09:00:00Z")
                .with("since", "2026-02-10T09:00:00Z")
                .with("phase", "created");
        assertThat(feed.ask(state, PollBench.NOW).path())
                .contains("since=2026-02-10T09:00:00Z&until=2026-03-02T09:00:00Z");

        var turn = feed.take(state, answer("{\"total\": 10001, \"more\": true, \"incidents\": []}"), PollBench.NOW);

        assertThat(turn.records()).isEmpty();
        assertThat(feed.ask(turn.next(), PollBench.NOW).path())
                .contains("since=2026-02-10T09:00:00Z&until=2026-02-20T09:00:00Z", "offset=0");
        var rest = feed.take(turn.next(), answer("{\"total\": 0, \"more\": false, \"incidents\": []}"), PollBench.NOW);
        assertThat(feed.ask(rest.next(), PollBench.NOW).path())
                .contains("since=2026-02-20T09:00:00Z&until=2026-03-02T09:00:00Z");
    }

    private static Answer answer(String body) {
        return new Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void limitsFailuresAndCutsOnlyMakeItLater() {
        var pager = pager(2);
        pager.failures.put(2, aResponse().withStatus(429).withHeader("ratelimit-reset", "12"));
        pager.failures.put(4, aResponse().withStatus(429).withBody("{\"error\": {\"code\": 2020}}"));
        pager.failures.put(6, aResponse().withStatus(500));
        pager.failures.put(8, aResponse().withFault(Fault.EMPTY_RESPONSE));
        pager.failures.put(10, aResponse().withBody("{\"incidents\": [{"));
        pager.failures.put(11, aResponse().withBody("{\"log_entries\": [{"));
        try (var bench = before(pager)) {
            bench.finish();
            assertThat(pager.failures).isEmpty();
            assertThat(moments(bench)).isEqualTo(MOMENTS);
            assertThat(bench.deliveries()).hasSize(10);
        }
    }

    @Test
    void killedAtAnyAskItGoesOnAndNothingIsMissingOrTwice() {
        int asks;
        Set<String> whole;
        try (var bench = before(pager(2))) {
            bench.finish();
            asks = bench.asks();
            whole = bench.ids();
        }
        for (int ask = 1; ask <= asks; ask++) {
            try (var bench = before(pager(2))) {
                bench.finishKilledAt(ask, PollBench.Moment.values()[ask % 3]);
                assertThat(bench.ids()).as("killed at %d", ask).isEqualTo(whole);
                assertThat(bench.deliveries()).hasSize(whole.size());
            }
        }
    }
}
