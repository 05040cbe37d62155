package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.events.Incident.Moment;

/** What was measured by earlier versions of a definition stays beside what is measured now. */
@Tag("database")
class VersionsTest {
    private static final String KPI = "change-failure-rate";
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Double> week(Integer version) {
        return bench.readings().find("payments", KPI, null, null, null, version).stream()
                .filter(reading -> reading.period().start().toString().equals("2026-03-02"))
                .map(Reading::value)
                .toList();
    }

    /** An incident 30 hours after one of two deployments: blamed on it by a window of two days, and not by one of one. */
    private void history() {
        bench.record(
                deployed("1", "a", "2026-03-03T08:00", "2026-03-03T09:00"),
                deployed("2", "b", "2026-03-04T08:00", "2026-03-04T09:00"),
                incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-05T15:00", null));
    }

    @Test
    void aNewVersionMeasuresAllHistoryAndTheOldOneStaysReadable() {
        history();
        bench.refresh();
        assertThat(week(null)).containsExactly(0.0);
        bench.with(KPI, Map.of("blame-window", "48h")).refresh(APRIL);
        assertThat(week(null)).containsExactly(50.0);
        assertThat(week(2)).containsExactly(50.0);
        assertThat(week(1)).containsExactly(0.0);
        // What comes late changes only what is measured now
        bench.record(deployed("3", "c", "2026-03-03T10:00", "2026-03-03T11:00")).refresh(APRIL);
        assertThat(week(2)).containsExactly(100 / 3.0);
        assertThat(week(1)).containsExactly(0.0);
    }

    @Test
    void whatIsNoPartOfTheMeaningIsMeasuredInPlace() {
        history();
        bench.refresh();
        bench.mapping(Map.of(Bench.API, "search")).refresh();
        assertThat(bench.readings().find(null, KPI, null, null, null, 1))
                .isEqualTo(bench.readings().find(null, KPI, null, null, null));
    }

    @Test
    void aVersionThatComesBackIsNoLongerFormer() {
        history();
        bench.refresh();
        var first = bench.definition(KPI);
        bench.with(KPI, Map.of("blame-window", "48h")).refresh();
        bench.adding(first, shipped()).refresh();
        assertThat(week(1)).containsExactly(0.0).isEqualTo(week(null));
        assertThat(week(2)).containsExactly(50.0);
    }

    private MeasureRow[] shipped() {
        return bench.rows(KPI);
    }

    @Test
    void itIsKeptSinceWhenEachVersionCounts() {
        history();
        bench.refresh(Instant.parse("2026-03-09T00:00:00Z"));
        assertThat(bench.readings().editions().changes(KPI)).isEmpty();
        bench.with(KPI, Map.of("blame-window", "48h")).refresh(APRIL);
        bench.refresh(APRIL.plusSeconds(1));
        assertThat(bench.readings().editions().changes(KPI)).singleElement().satisfies(edition -> {
            assertThat(edition.version()).isEqualTo(2);
            assertThat(edition.since()).isEqualTo(APRIL);
        });
        assertThat(bench.readings().editions().changes("mttr")).isEmpty();
    }
}
