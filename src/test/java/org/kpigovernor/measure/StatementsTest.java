package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.incident;
import static org.kpigovernor.measure.Some.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident.Moment;
import org.kpigovernor.store.Statements;

/** How many statements measuring takes doesn't depend on how many readings are stale. */
@Tag("database")
class StatementsTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"governor", "devlake"})
    void aPassOverHundredsOfStaleReadingsRunsAsManyStatementsAsOneOverAFew(String profile) {
        bench.by(profile).record(week(0)).refresh();
        var statements = Statements.of(bench.database());

        int few = bench.record(week(1)).refresh();
        var forFew = statements.taken();
        int many = bench.record(IntStream.range(2, 30)
                        .mapToObj(StatementsTest::week)
                        .flatMap(List::stream)
                        .toList())
                .refresh();
        var forMany = statements.taken();

        assertThat(few).isPositive();
        assertThat(many).isGreaterThan(10 * few).isLessThan(1_000);
        assertThat(forMany).containsExactlyInAnyOrderElementsOf(forFew);
    }

    /** The same things in each, at other times. */
    private static List<Event> week(int number) {
        var events = new ArrayList<Event>();
        var day = java.time.LocalDate.parse("2025-03-03").plusWeeks(number);
        for (int i = 0; i < 3; i++) {
            long pull = number * 10L + i;
            events.add(request(pull, day + "T09:00").by("author" + i).open());
            events.add(request(pull, day + "T09:00").by("author" + i).merged(day + "T12:00", "c" + pull));
        }
        events.add(deployed("d" + number, "c" + number, day + "T13:00", day + "T13:10"));
        events.add(incident("i" + number, "PAPI", Moment.TRIGGERED, day + "T14:00", null));
        events.add(incident("i" + number, "PAPI", Moment.RESOLVED, day + "T15:00", null));
        return events;
    }
}
