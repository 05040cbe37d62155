package org.kpigovernor.ingest.poll;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class PollerTest {
    private final PollBench bench =
            new PollBench("github", backfill -> List.of(new Things("things"), new Things("stuff")));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void readsPageAfterPageWithTheTokenAndNothingOfItStaysAnywhere() {
        pages();

        bench.finish();

        assertThat(bodies()).containsExactlyInAnyOrder("1", "2", "3", "9");
        bench.server.verify(getRequestedFor(urlPathEqualTo("/things"))
                .withHeader("authorization", equalTo("Bearer " + PollBench.TOKEN)));
        bench.server.verify(getRequestedFor(urlPathEqualTo("/things"))
                .withHeader("user-agent", equalTo("kpi-governor"))
                .withHeader("accept", equalTo("application/vnd.github+json")));
        assertThat(bench.deliveries().toString() + bench.all()).doesNotContain(PollBench.TOKEN);
    }

    @Test
    void anEscapedSlashInAPathAndInAQueryArrivesAsItWasAsked() {
        try (var one = new PollBench("github", backfill -> List.of(new Things("a%2Fb?x=c%2Fd%26e")))) {
            one.server.stubFor(get(urlEqualTo("/a%2Fb?x=c%2Fd%26e")).willReturn(okJson("[{\"id\": 4}]")));
            one.finish();
            assertThat(one.deliveries()).hasSize(1);
        }
    }

    @Test
    void whatIsReadAgainIsADuplicateAndAnUnchangedListCostsNothing() {
        pages();
        bench.finish();
        bench.server.stubFor(get(urlEqualTo("/things"))
                .withHeader("if-none-match", equalTo("\"e1\""))
                .atPriority(1)
                .willReturn(aResponse().withStatus(304)));

        bench.nextRound();

        assertThat(bodies()).hasSize(4);
        assertThat(bench.cursor("things").doneAt()).isEqualTo(bench.clock.instant());
        assertThat(bench.inbox.counts().get("github")).containsEntry("duplicate", 1L);
    }

    @Test
    void waitsAsLongAsTheSourceSays() {
        stuff();
        bench.server.stubFor(get(urlEqualTo("/things"))
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "120")));

        bench.run();

        assertThat(bench.cursors.pause("github").until()).isEqualTo(PollBench.NOW.plusSeconds(120));
        assertThat(bench.cursors.pause("github").why()).contains("429");
        pages();
        bench.clock.set(PollBench.NOW.plusSeconds(119));
        assertThat(bench.poller().turn("github")).isFalse();
        bench.finish();
        assertThat(bodies()).hasSize(4);
        assertThat(bench.cursors.pause("github")).isEqualTo(Pause.NONE);
    }

    @Test
    void a403WithTheLimitUsedUpWaitsForItsReset() {
        stuff();
        bench.server.stubFor(get(urlEqualTo("/things"))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("x-ratelimit-remaining", "0")
                        .withHeader(
                                "x-ratelimit-reset",
                                "" + PollBench.NOW.plusSeconds(900).getEpochSecond())));

        bench.run();

        assertThat(bench.cursors.pause("github").until()).isEqualTo(PollBench.NOW.plusSeconds(900));
    }

    @Test
    void theLastAnswerBeforeTheLimitIsKeptAndThenItWaits() {
        bench.server.stubFor(get(urlPathEqualTo("/things"))
                .willReturn(okJson("[{\"id\": 1}]")
                        .withHeader("x-ratelimit-remaining", "0")
                        .withHeader(
                                "x-ratelimit-reset",
                                "" + PollBench.NOW.plusSeconds(60).getEpochSecond())));
        stuff();

        bench.run();

        assertThat(bench.cursors.pause("github").until()).isEqualTo(PollBench.NOW.plusSeconds(60));
        assertThat(bodies()).contains("1");
    }

    @Test
    void anOrdinary403IsNoLimit() {
        pages();
        bench.server.stubFor(get(urlEqualTo("/things")).willReturn(aResponse().withStatus(403)));

        bench.run();

        assertThat(bench.cursor("things").complaint()).contains("doesn't let the token read /things (403)");
        assertThat(bench.cursor("stuff").filled()).isTrue();
    }

    @Test
    void aBrokenPageIsAskedForAgainEverLaterAndTheOtherFeedsGoOn() {
        pages();
        bench.server.stubFor(
                get(urlEqualTo("/things?page=2")).willReturn(aResponse().withStatus(500)));

        bench.run();

        assertThat(bench.cursor("stuff").filled()).isTrue();
        assertThat(bench.cursor("things").dueAt()).isEqualTo(PollBench.NOW.plusSeconds(5));
        bench.clock.set(PollBench.NOW.plusSeconds(5));
        bench.run();
        assertThat(bench.cursor("things").dueAt()).isEqualTo(PollBench.NOW.plusSeconds(15));
        assertThat(bench.cursor("things").complaint()).isEqualTo("answered 500");
        pages();
        bench.finish();
        assertThat(bodies()).containsExactlyInAnyOrder("1", "2", "3", "9");
    }

    @Test
    void cutConnectionsAndGarbageAreAskedForAgain() {
        for (var fault : List.of(Fault.CONNECTION_RESET_BY_PEER, Fault.EMPTY_RESPONSE, Fault.RANDOM_DATA_THEN_CLOSE)) {
            pages();
            bench.server.stubFor(
                    get(urlEqualTo("/things?page=2")).willReturn(aResponse().withFault(fault)));
            bench.run();
            bench.clock.set(bench.clock.instant().plus(Duration.ofHours(1)));
        }
        assertThat(bench.cursor("things").filled()).isFalse();
        pages();
        bench.finish();
        assertThat(bodies()).containsExactlyInAnyOrder("1", "2", "3", "9");
    }

    @Test
    void anAnswerThatIsCutInTheMiddleIsNotTaken() {
        pages();
        bench.server.stubFor(get(urlEqualTo("/things?page=2"))
                .willReturn(aResponse().withStatus(200).withBody("[{\"id\": 2}, {\"id\"")));
        bench.run();
        assertThat(bench.cursor("things").complaint()).contains("can't be understood");
        pages();
        bench.finish();
        assertThat(bodies()).containsExactlyInAnyOrder("1", "2", "3", "9");
    }

    @Test
    void aRefusedTokenStopsTheWholeSourceAndIsTriedAtASlowPace() {
        bench.server.stubFor(
                get(urlPathEqualTo("/things")).willReturn(aResponse().withStatus(401)));
        bench.server.stubFor(
                get(urlPathEqualTo("/stuff")).willReturn(aResponse().withStatus(401)));

        bench.run();

        assertThat(bench.asks()).isEqualTo(1);
        assertThat(bench.all()).allSatisfy(cursor -> {
            assertThat(cursor.complaint()).contains("refuses the token (401)");
            assertThat(cursor.dueAt()).isEqualTo(PollBench.NOW.plus(Patience.SLOW));
        });
        pages();
        bench.restart();
        bench.run();
        assertThat(bodies()).hasSize(4);
    }

    @Test
    void redirectsAreFollowedOnTheSameHostOnly() {
        pages();
        bench.server.stubFor(get(urlEqualTo("/things"))
                .willReturn(aResponse().withStatus(301).withHeader("location", "/moved")));
        bench.server.stubFor(get(urlEqualTo("/moved")).willReturn(okJson("[{\"id\": 7}]")));
        bench.finish();
        assertThat(bodies()).containsExactlyInAnyOrder("7", "9");

        bench.server.stubFor(get(urlEqualTo("/stuff"))
                .willReturn(aResponse().withStatus(302).withHeader("location", "http://localhost:1/stolen")));
        bench.nextRound();
        assertThat(bench.cursor("stuff").complaint()).contains("another host");
    }

    @Test
    void aNextPageOnAnotherHostIsNotAskedFor() {
        pages();
        bench.server.stubFor(get(urlEqualTo("/things"))
                .willReturn(
                        okJson("[]").withHeader("link", "<https://elsewhere.example/things?page=2>; rel=\"next\"")));

        bench.run();

        assertThat(bench.cursor("things").complaint()).contains("https://elsewhere.example");
    }

    @Test
    void theStateTellsHowFarItIsAndWhatIsWrong() {
        pages();
        bench.poller().turn("github");
        bench.poller().turn("github");
        assertThat(bench.poller().state("github").word()).isEqualTo(SourceState.Word.FILLING);
        assertThat(bench.poller().state("github").backlog()).isPositive();
        assertThat(bench.poller().state("github").completeUntil()).isEmpty();

        bench.finish();
        bench.clock.set(PollBench.NOW.plusSeconds(60));
        var current = bench.poller().state("github");
        assertThat(current.word()).isEqualTo(SourceState.Word.CURRENT);
        assertThat(current.share()).isEqualTo(1);
        assertThat(current.backlog()).isZero();
        assertThat(current.lag(bench.clock.instant())).contains(Duration.ofSeconds(60));

        bench.server.stubFor(
                get(urlPathEqualTo("/things")).willReturn(aResponse().withStatus(404)));
        bench.nextRound();
        var failing = bench.poller().state("github");
        assertThat(failing.word()).isEqualTo(SourceState.Word.FAILING);
        assertThat(failing.complaints()).extracting(SourceState.Complaint::feed).containsExactly("things");
        assertThat(failing.complaints().get(0).what()).contains("has no /things");
    }

    @Test
    void twoProcessesNeverAskAtOnce() {
        pages();
        assertThat(bench.cursors.hold("github", "another", PollBench.NOW, PollBench.NOW.plusSeconds(60)))
                .isTrue();

        bench.run();
        assertThat(bench.asks()).isZero();

        bench.clock.set(PollBench.NOW.plusSeconds(61));
        bench.finish();
        assertThat(bodies()).hasSize(4);
    }

    @Test
    void killedAtAnyAskItGoesOnAndNothingIsMissingOrTwice() {
        pages();
        bench.finish();
        int asks = bench.asks();
        var whole = bench.ids();
        for (var moment : PollBench.Moment.values()) {
            for (int ask = 1; ask <= asks; ask++) {
                assertThat(idsWhenKilled(ask, moment))
                        .as("killed at %d, %s", ask, moment)
                        .isEqualTo(whole);
            }
        }
    }

    private static Object idsWhenKilled(int ask, PollBench.Moment moment) {
        try (var other = new PollBench("github", backfill -> List.of(new Things("things"), new Things("stuff")))) {
            pages(other);
            other.finishKilledAt(ask, moment);
            assertThat(other.deliveries()).hasSize(4);
            return other.ids();
        }
    }

    private void pages() {
        pages(bench);
    }

    private static void pages(PollBench bench) {
        bench.server.stubFor(get(urlEqualTo("/things"))
                .willReturn(page(bench, "[{\"id\": 1}]", 2).withHeader("etag", "\"e1\"")));
        bench.server.stubFor(get(urlEqualTo("/things?page=2")).willReturn(page(bench, "[{\"id\": 2}]", 3)));
        bench.server.stubFor(get(urlEqualTo("/things?page=3")).willReturn(okJson("[{\"id\": 3}]")));
        stuff(bench);
    }

    private void stuff() {
        stuff(bench);
    }

    private static void stuff(PollBench bench) {
        bench.server.stubFor(get(urlEqualTo("/stuff")).willReturn(okJson("[{\"id\": 9}]")));
    }

    private static ResponseDefinitionBuilder page(PollBench bench, String body, int next) {
        var link = "<%s/things?page=%d>; rel=\"next\", <%s/things?page=3>; rel=\"last\""
                .formatted(bench.server.baseUrl(), next, bench.server.baseUrl());
        return okJson(body).withHeader("link", link);
    }

    private List<String> bodies() {
        return bench.deliveries().stream()
                .map(delivery -> new String(delivery.body(), StandardCharsets.UTF_8).replaceAll("\\D", ""))
                .toList();
    }

    /** A list that is read from its beginning to its end, page by page. */
    private record Things(String name) implements Feed {
        @Override
        public String source() {
            return "github";
        }

        @Override
        public Ask ask(State state, Instant now) {
            return state.has("next")
                    ? Ask.get(state.get("next"))
                    : Ask.get("/" + name).unless(state.get("etag"));
        }

        @Override
        public Turn take(State state, Answer answer, Instant now) {
            if (answer.isUnchanged()) {
                return Turn.done(List.of(), state);
            }
            var records = new Records("github", "things", Map.of());
            var deliveries = answer.list().stream()
                    .map(thing -> records.delivery(thing, now))
                    .toList();
            var read = state.has("next") ? state : state.with("etag", answer.header("etag"));
            return answer.next()
                    .map(next -> Turn.more(deliveries, read.with("next", next), 0.5))
                    .orElseGet(() -> Turn.done(deliveries, read.without("next")));
        }
    }
}
