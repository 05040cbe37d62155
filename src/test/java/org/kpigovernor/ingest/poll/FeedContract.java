package org.kpigovernor.ingest.poll;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Polled;

/** What the feeds of every source hold to, before a source that misbehaves. */
@Tag("database")
public abstract class FeedContract<A extends FakeApi> {
    private static final ObjectMapper JSON = new ObjectMapper();

    protected final A api;
    protected final PollBench bench;

    protected FeedContract(String source, A api, Function<Duration, List<Feed>> feeds) {
        this.api = api;
        bench = new PollBench(source, feeds, api);
    }

    /** Until that request. */
    private static final int MOST_CHANGED = 40;

    /** Puts things into the API: several pages of each list, some of them too old or not at their end. */
    protected abstract void fill();

    /** All that is to come of what stands in the API now, as {@link #key} names it. */
    protected abstract TreeSet<String> everything();

    /** A record's kind, and what tells it from others. */
    protected abstract String key(String kind, JsonNode about, JsonNode record);

    /** Changes something, differently each time. */
    protected abstract void change(int n);

    protected ResponseDefinitionBuilder limit() {
        return aResponse().withStatus(429).withHeader("Retry-After", "30");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aBackfillGetsEveryRecordOnce() {
        fill();
        bench.finish();
        isComplete("");
        assertThat(everything()).hasSizeGreaterThan(8);
    }

    @Test
    void aSourceThatFailsInEveryWayGivesTheSame() {
        fill();
        api.failInEveryWay(3, limit());
        bench.finish();
        isComplete("");
    }

    @Test
    void killedAtAnyAskItGoesOnAndNothingIsMissingOrTwice() {
        fill();
        bench.killedAtEachAsk(this::isComplete);
    }

    @Test
    void whateverChangesWhileItIsReadIsThereAfterTheNextRounds() {
        fill();
        api.before = n -> {
            // Not for ever: a source that gets more to read with each answer is never read to its end
            if (n % 2 == 0 && n <= MOST_CHANGED) {
                change(n);
            }
        };
        bench.finish();
        api.before = n -> {};
        for (int round = 0; round < 3; round++) {
            bench.nextRound();
        }
        assertThat(keys()).containsAll(everything());
    }

    @Test
    void aQuietRoundBringsNothing() {
        fill();
        bench.finish();
        bench.nextRound();
        bench.nextRound();
        isComplete("");
        assertThat(bench.all())
                .allSatisfy(cursor -> assertThat(cursor.complaint()).isEmpty());
    }

    protected final void isComplete(String when) {
        assertThat(keys()).as(when).isEqualTo(everything());
        assertThat(bench.deliveries()).as(when).hasSameSizeAs(everything());
    }

    protected final TreeSet<String> keys() {
        var keys = new TreeSet<String>();
        bench.deliveries().forEach(delivery -> keys.add(key(delivery)));
        return keys;
    }

    private String key(Delivery delivery) {
        try {
            JsonNode body = JSON.readTree(delivery.body());
            return key(delivery.header(Polled.HEADER), body.get("about"), body.get("record"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
