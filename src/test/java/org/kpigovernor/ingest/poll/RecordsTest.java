package org.kpigovernor.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Polled;

class RecordsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Records PULLS =
            new Records("github", "pulls", Map.of("repository", Map.of("full_name", "acme/web", "id", 7L), "number", 4));

    @Test
    void aRecordBecomesADeliveryThatSaysWhatItIsAbout() {
        var delivery = PULLS.delivery(record("{\"id\": 9, \"title\": null}"), NOW);

        assertThat(new String(delivery.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"about\":{\"number\":4,\"repository\":{\"full_name\":\"acme/web\",\"id\":7}},"
                        + "\"record\":{\"id\":9,\"title\":null}}");
        assertThat(delivery.source()).isEqualTo("github");
        assertThat(delivery.header(Polled.HEADER)).isEqualTo("pulls");
        assertThat(delivery.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsReadTwiceIsTheSameDeliveryAndWhatChangedIsNot() {
        var first = PULLS.delivery(record("{\"id\": 9, \"state\": \"open\"}"), NOW);

        assertThat(PULLS.delivery(record("{\"id\":9,\"state\":\"open\"}"), NOW.plusSeconds(60)).id())
                .isEqualTo(first.id())
                .startsWith("pulls:");
        assertThat(PULLS.delivery(record("{\"id\":9,\"state\":\"closed\"}"), NOW).id())
                .isNotEqualTo(first.id());
    }

    private static Json record(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
