package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kpigovernor.measure.Some.at;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.incident;
import static org.kpigovernor.measure.Some.measurement;
import static org.kpigovernor.measure.Some.request;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.events.Incident.Moment;

@Tag("database")
class IncrementalMeasureTest {
    private static final String WEEK = "2026-03-02";
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void nothingNewMeasuresNothing() {
        bench.record(deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00")).refresh();
        bench.record(deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00"));
        assertThat(bench.refresh()).isZero();
    }

    @Test
    void oneMoreEventMeasuresExactlyTheReadingsThatItTouches() {
        bench.record(
                        deployed("1", "a", "2026-02-16T10:00", "2026-02-16T11:00"),
                        deployed("2", "a", "2026-03-02T10:00", "2026-03-02T11:00"),
                        deployed("3", "a", "2026-03-16T10:00", "2026-03-16T11:00"))
                .refresh();
        // Frequency, failure rate and rework rate of a week and of a month
        bench.record(deployed("4", "a", "2026-03-03T10:00", "2026-03-03T11:00"));
        assertThat(bench.refresh()).isEqualTo(6);
        // Three counts and the blamed deployment's failure rate; none for the time to acknowledge
        bench.record(incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-03T22:00", null));
        assertThat(bench.refresh()).isEqualTo(6);
        // One more deployment that the incident can't be blamed on
        bench.record(deployed("5", "a", "2026-03-03T23:00", "2026-03-03T23:00"));
        assertThat(bench.refresh()).isEqualTo(6);
        // A staging deployment and an open pull request say nothing
        bench.record(request(7, "2026-03-03T10:00").open());
        assertThat(bench.refresh()).isZero();
    }

    @Test
    void aCountOfNothingIsZeroInTheKnownHistoryOnly() {
        bench.record(
                        request(1, "2026-03-02T09:00").open(),
                        deployed("1", "a", "2026-03-16T10:00", "2026-03-16T11:00"),
                        request(2, "2026-03-30T09:00").open())
                .refresh();
        var weeks = bench.readings().find("payments", "deployment-frequency", PeriodKind.WEEK, null, null);
        assertThat(weeks)
                .extracting(one -> one.period().start().toString(), Reading::value, Reading::n)
                .containsExactly(
                        tuple("2026-03-02", 0.0, 0L),
                        tuple("2026-03-09", 0.0, 0L),
                        tuple("2026-03-16", 1.0, 1L),
                        tuple("2026-03-23", 0.0, 0L),
                        tuple("2026-03-30", 0.0, 0L));
        assertThat(bench.week("cycle-time", WEEK)).isNull();
        assertThat(bench.readings().find("search", null, null, null, null)).isEmpty();
    }

    @Test
    void aPeriodThatBeginsLaterWaits() {
        bench.record(
                deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00"),
                deployed("2", "a", "2026-03-09T10:00", "2026-03-09T11:00"));
        bench.refresh(at("2026-03-08T23:59:59"));
        assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(1);
        assertThat(bench.week("deployment-frequency", "2026-03-09")).isNull();
        bench.refresh(at("2026-03-09T00:00"));
        assertThat(bench.week("deployment-frequency", "2026-03-09").value()).isEqualTo(1);
    }

    @Test
    void eventsOfNobodyCountAsSoonAsTheyAreMapped() {
        bench.mapping(Map.of())
                .record(deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00"))
                .refresh();
        assertThat(bench.all()).isEmpty();
        assertThat(bench.unmapped().find(bench.organisation())).hasSize(1);
        bench.mapping(Map.of(Bench.API, "search")).refresh();
        assertThat(bench.reading("search", "deployment-frequency", PeriodKind.WEEK, WEEK))
                .isPresent();
        bench.mapping(Map.of(Bench.API, "payments")).refresh();
        assertThat(bench.readings().find("search", null, null, null, null)).isEmpty();
        assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(1);
    }

    @Test
    void anotherZoneMeasuresAllPeriodsOfTheTeamAgain() {
        bench.in("America/New_York")
                .record(deployed("1", "a", "2026-03-02T04:00", "2026-03-02T04:30"))
                .refresh();
        assertThat(bench.week("deployment-frequency", "2026-02-23").value()).isEqualTo(1);
        bench.in("UTC").refresh();
        assertThat(bench.week("deployment-frequency", "2026-02-23")).isNull();
        assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(1);
    }

    @Test
    void aDefinitionThatIsTakenOutTakesItsReadingsAlong() {
        bench.record(deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00")).refresh();
        bench.without("deployment-frequency").refresh();
        assertThat(bench.week("deployment-frequency", WEEK)).isNull();
        assertThat(bench.week("change-failure-rate", WEEK).n()).isEqualTo(1);
    }

    @Test
    void aPushedCountIsItsOwnNumberOfThings() {
        bench.counting("commit-count")
                .record(
                        measurement("commit-count", "2026-03-02T00:00", 5, 1, "2026-03-02T00:00"),
                        measurement("commit-count", "2026-03-03T00:00", 7, 1, "2026-03-03T00:00"))
                .refresh();
        assertThat(bench.week("commit-count", WEEK).value()).isEqualTo(12);
        assertThat(bench.week("commit-count", WEEK).n()).isEqualTo(12);
    }

    @Test
    void pushedValuesAreAggregatedAsTheDefinitionSays() {
        for (var aggregate : new String[] {"last", "mean", "sum", "median", "p95"}) {
            bench.pushing("pushed-" + aggregate, aggregate)
                    .record(
                            measurement("pushed-" + aggregate, "2026-03-02T00:00", 7, 1, "2026-03-02T00:00"),
                            measurement("pushed-" + aggregate, "2026-03-02T00:00", 1, 1, "2026-03-02T01:00"),
                            measurement("pushed-" + aggregate, "2026-03-04T00:00", 2, 3, "2026-03-04T00:00"),
                            measurement("pushed-" + aggregate, "2026-03-03T00:00", 6, 1, "2026-03-05T00:00"));
        }
        bench.refresh();
        assertThat(bench.week("pushed-last", WEEK).value()).isEqualTo(2);
        assertThat(bench.week("pushed-last", WEEK).n()).isEqualTo(3);
        assertThat(bench.week("pushed-mean", WEEK).value()).isEqualTo(13.0 / 5);
        assertThat(bench.week("pushed-sum", WEEK).value()).isEqualTo(9);
        assertThat(bench.week("pushed-median", WEEK).value()).isEqualTo(2);
        assertThat(bench.week("pushed-median", WEEK).n()).isEqualTo(5);
        assertThat(bench.week("pushed-p95", WEEK).value()).isEqualTo(5.6);
    }

    @Test
    void whatEventsTellCountsBeforeWhatIsPushed() {
        bench.record(
                        measurement("deployment-frequency", "2026-03-02T00:00", 3, 1, "2026-03-02T00:00"),
                        measurement("deployment-frequency", "2026-03-03T00:00", 4, 1, "2026-03-03T00:00"))
                .refresh();
        assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(7);
        assertThat(bench.week("deployment-frequency", WEEK).n()).isEqualTo(7);
        bench.record(deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00")).refresh();
        assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T21:59:59, 2026-03-23",
        "Europe/Berlin, 2026-03-29T22:00:00, 2026-03-30",
        "Europe/Berlin, 2026-10-25T22:59:59, 2026-10-19",
        "Europe/Berlin, 2026-10-25T23:00:00, 2026-10-26",
        "America/New_York, 2026-03-09T03:59:59, 2026-03-02",
        "America/New_York, 2026-03-09T04:00:00, 2026-03-09",
        "America/New_York, 2026-11-02T04:59:59, 2026-10-26",
        "America/New_York, 2026-11-02T05:00:00, 2026-11-02",
        "Pacific/Auckland, 2026-04-05T11:59:59, 2026-03-30",
        "Pacific/Auckland, 2026-04-05T12:00:00, 2026-04-06",
        "Pacific/Auckland, 2026-09-27T10:59:59, 2026-09-21",
        "Pacific/Auckland, 2026-09-27T11:00:00, 2026-09-28",
        "Australia/Lord_Howe, 2026-04-05T13:29:59, 2026-03-30",
        "Australia/Lord_Howe, 2026-04-05T13:30:00, 2026-04-06",
        "Australia/Lord_Howe, 2026-10-04T12:59:59.999999, 2026-09-28",
        "Australia/Lord_Howe, 2026-10-04T13:00:00, 2026-10-05"
    })
    void whatHappensWithinASecondOfMondaysMidnightLandsInItsWeek(String zone, String time, String week) {
        bench.in(zone).record(deployed("1", "a", time, time)).refresh();
        assertThat(bench.readings().find("payments", "deployment-frequency", PeriodKind.WEEK, null, null))
                .extracting(one -> one.period().start().toString(), Reading::value)
                .containsExactly(tuple(week, 1.0));
    }
}
