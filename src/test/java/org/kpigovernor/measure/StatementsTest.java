package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.incident;
import static org.kpigovernor.measure.Some.push;
import static org.kpigovernor.measure.Some.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident.Moment;
import org.kpigovernor.store.Plans;
import org.kpigovernor.store.Statements;

/** How many statements measuring takes doesn't depend on how many readings are stale, nor what each costs on what is stored. */
@Tag("database")
class StatementsTest {
    private static final Set<String> GROWING = Set.of(
            "inbox",
            "observation",
            "push",
            "chain",
            "finished_deployment",
            "merged_request",
            "known_incident",
            "sprint_item",
            "contribution",
            "reading",
            "former_reading");

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

    /** Only H2 plans so for tables of any size; PostgreSQL goes through small ones. */
    @ParameterizedTest
    @ValueSource(strings = {"governor", "devlake"})
    void noStatementOfARefreshGoesThroughATableThatGrowsWithHistory(String profile) {
        assumeTrue(bench.database().isH2());
        bench.by(profile).record(week(0)).refresh();
        var plans = Plans.of(bench.database());

        bench.record(week(1))
                .record(push("main", "c9", "c10", "2025-03-10T12:00"))
                .refresh();
        bench.record(push("main", "c10", "c11", "2025-03-10T13:00")).refresh();

        assertThat(plans.count()).isGreaterThan(30);
        assertThat(plans.scanning(GROWING)).isEmpty();
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
