package org.kpigovernor.ingest.measurement;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.ingest.poll.PollBench.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.ingest.measurement.QuerySettings.Belonging;
import org.kpigovernor.ingest.measurement.QuerySettings.PrometheusQuery;
import org.kpigovernor.ingest.poll.PollBench;
import org.kpigovernor.ingest.poll.SourceState;

@Tag("database")
class PrometheusFeedTest {
    private static final Duration STEP = Duration.ofHours(1);
    private static final Belonging BY_LABEL = new Belonging(null, "team", Map.of("pay", "payments", "other", "nobody"));

    private final FakePrometheus prometheus = new FakePrometheus();
    private Duration step = STEP;
    private Belonging belonging = BY_LABEL;
    private PollBench bench;

    private void open() {
        var query = new PrometheusQuery("errors", "sum by (team) (rate(x[1h])) + 1", "error-rate", step, belonging);
        bench = new PollBench(
                "prometheus",
                backfill -> java.util.List.of(new PrometheusFeed(query, Set.of("payments", "platform"), backfill)),
                prometheus);
        bench.server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.any(
                        com.github.tomakehurst.wiremock.client.WireMock.anyUrl())
                .willReturn(aResponse().withTransformers("prometheus")));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Map<Instant, Double> values() {
        var values = new TreeMap<Instant, Double>();
        bench.events().forEach(event -> {
            var it = (Measurement) event;
            assertThat(it.team()).isEqualTo("payments");
            assertThat(it.kpi()).isEqualTo("error-rate");
            values.put(it.at(), it.value());
        });
        return values;
    }

    private static Map<Instant, Double> hours(Instant from, Instant to) {
        var hours = new TreeMap<Instant, Double>();
        for (var at = from; !at.isAfter(to); at = at.plus(STEP)) {
            hours.put(at, (double) at.getEpochSecond());
        }
        return hours;
    }

    private static final Instant BEGIN = NOW.minus(Duration.ofDays(84));

    @Test
    void aBackfillGetsEveryStepOnceWindowByWindow() {
        open();
        prometheus.series.put("pay", String::valueOf);
        prometheus.series.put("other", String::valueOf);

        bench.finish();

        assertThat(values()).isEqualTo(hours(BEGIN, NOW));
        assertThat(bench.deliveries()).hasSize(84 * 24 + 1);
        assertThat(bench.asks()).isGreaterThan(3);
        assertThat(prometheus.queries).containsOnly("sum by (team) (rate(x[1h])) + 1");
    }

    @Test
    void killedAtAnyAskNothingIsMissingOrTwice() {
        open();
        prometheus.series.put("pay", String::valueOf);
        bench.killedAtEachAsk(when -> {
            assertThat(values()).as(when).isEqualTo(hours(BEGIN, NOW));
            assertThat(bench.deliveries()).as(when).hasSize(84 * 24 + 1);
        });
    }

    @Test
    void oneThatFailsNowAndThenGivesTheSame() {
        open();
        prometheus.failing = 2;
        prometheus.series.put("pay", String::valueOf);

        bench.finish();

        assertThat(values()).isEqualTo(hours(BEGIN, NOW));
    }

    @Test
    void whatIsNoNumberOrEmptyIsLeftOut() {
        open();
        prometheus.series.put(
                "pay", at -> at % 7_200 == 0 ? "NaN" : at % 10_800 == 0 ? "+Inf" : at > 1e12 ? null : "0.5");
        prometheus.series.put("platform", at -> null);

        bench.finish();

        assertThat(values()).isNotEmpty().allSatisfy((at, value) -> {
            assertThat(at.getEpochSecond() % 7_200).isNotZero();
            assertThat(at.getEpochSecond() % 10_800).isNotZero();
            assertThat(value).isEqualTo(0.5);
        });
    }

    @Test
    void nothingAtAllIsAnAnswerToo() {
        open();

        bench.finish();

        assertThat(bench.deliveries()).isEmpty();
        assertThat(bench.poller().state("prometheus").word()).isEqualTo(SourceState.Word.CURRENT);
    }

    @Test
    void whatIsTooMuchForItIsAskedInShorterWindows() {
        open();
        prometheus.mostSamples = 100;
        prometheus.warnings = java.util.List.of("a store is missing");
        prometheus.series.put("pay", String::valueOf);

        bench.finish();

        assertThat(values()).isEqualTo(hours(BEGIN, NOW));
    }

    @Test
    void whatComesLaterAndWhatChangesLateIsReadAndTheLaterValueCounts() {
        open();
        prometheus.series.put("pay", at -> at == NOW.getEpochSecond() ? "1" : String.valueOf(at));
        bench.finish();
        assertThat(values()).containsEntry(NOW, 1.0);

        prometheus.series.put("pay", String::valueOf);
        bench.clock.set(NOW.plus(Duration.ofHours(2)));
        bench.run();

        assertThat(values()).isEqualTo(hours(BEGIN, NOW.plus(Duration.ofHours(2))));
    }

    @Test
    void aFixedTeamNeedsNoLabel() {
        belonging = new Belonging("payments", null, Map.of());
        step = Duration.ofDays(7);
        open();
        prometheus.series.put("whatever", at -> "3");

        bench.finish();

        assertThat(values()).hasSizeBetween(12, 14).containsValue(3.0);
    }

    @Test
    void aQueryThatItRefusesStandsWithItsOwnWordsAndGoesOnOnceItIsMended() {
        open();
        bench.server.resetAll();
        bench.server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.any(
                        com.github.tomakehurst.wiremock.client.WireMock.anyUrl())
                .willReturn(
                        okJson("{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error at char 5\"}")
                                .withStatus(400)));

        bench.run();

        var state = bench.poller().state("prometheus");
        assertThat(state.word()).isEqualTo(SourceState.Word.FAILING);
        assertThat(state.complaints().get(0).what()).isEqualTo("refuses the query: parse error at char 5");
    }

    @Test
    void anAnswerOfAnotherShapeIsACasualtyOfItsOwnAndNothingIsKept() {
        open();
        bench.server.resetAll();
        bench.server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.any(
                        com.github.tomakehurst.wiremock.client.WireMock.anyUrl())
                .willReturn(okJson("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}")));

        bench.run();

        assertThat(bench.poller().state("prometheus").complaints().get(0).what())
                .contains("isn't matrix");
        assertThat(bench.deliveries()).isEmpty();
    }
}
