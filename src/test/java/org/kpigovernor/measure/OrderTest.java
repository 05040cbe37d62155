package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Event;

/** Any order, repetition and batching of the same events gives the same readings. */
@Tag("database")
class OrderTest {
    private List<Event> events = List.of();
    private Random random = new Random();
    private String profile = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderRepetitionAndBatchingGivesTheSameReadings(long seed) {
        random = new Random(seed);
        profile = seed > 3 ? "devlake" : "governor";
        events = RandomHistory.of(random);
        var expected = inOneGo();
        assertThat(expected).hasSizeGreaterThan(60);
        for (int i = 0; i < 2; i++) {
            assertThat(shuffled()).as("seed %d", seed).containsExactlyElementsOf(expected);
        }
    }

    private List<Reading> inOneGo() {
        try (var bench = new Bench().in("Europe/Berlin").by(profile)) {
            bench.record(events).refresh();
            return bench.all();
        }
    }

    private List<Reading> shuffled() {
        var deliveries = new ArrayList<>(events);
        deliveries.addAll(events.subList(0, events.size() / 3));
        Collections.shuffle(deliveries, random);
        try (var bench = new Bench().in("Europe/Berlin").by(profile)) {
            for (int from = 0, to; from < deliveries.size(); from = to) {
                to = Math.min(deliveries.size(), from + 1 + random.nextInt(40));
                bench.record(deliveries.subList(from, to));
                if (random.nextInt(3) == 0) {
                    bench.refresh();
                }
            }
            bench.refresh();
            return bench.all();
        }
    }
}
