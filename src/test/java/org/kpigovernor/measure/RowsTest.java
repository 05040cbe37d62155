package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.build;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.incident;
import static org.kpigovernor.measure.Some.item;
import static org.kpigovernor.measure.Some.request;
import static org.kpigovernor.measure.Some.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Tier;
import org.kpigovernor.events.Build.Outcome;
import org.kpigovernor.events.Incident.Moment;

/** KPIs that nobody wrote a line of Java for. */
@Tag("database")
class RowsTest {
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static KpiDefinition kpi(String id, int version, String unit, Scale scale, Map<String, String> parameters) {
        return new KpiDefinition(
                id,
                version,
                id,
                unit,
                Direction.LOWER,
                scale,
                Tier.LEADING,
                "quality",
                "in words",
                "events",
                "mean",
                "",
                "",
                "",
                "weekly",
                parameters,
                Set.of(),
                null,
                List.of(),
                "",
                "kpis.csv row 99");
    }

    private static MeasureRow row(
            String kpi, String record, String where, String at, String value, String aggregate, String window) {
        return new MeasureRow(kpi, "governor", "", record, where, at, value, aggregate, window, "", "", "row 99");
    }

    @Test
    void hotfixesAreCountedForTheWholeHistoryAsSoonAsTheRowIsThere() {
        bench.record(
                        request(1, "2026-03-02T10:00").labelled("hotfix").merged("2026-03-02T11:00", "c1"),
                        request(2, "2026-03-02T10:00")
                                .from("hotfix/login", "h2")
                                .merged("2026-03-10T11:00", "c2"),
                        request(3, "2026-03-02T10:00").merged("2026-03-10T12:00", "c3"),
                        request(4, "2026-03-02T10:00").labelled("hotfix").open(),
                        request(5, "2026-03-16T10:00").merged("2026-03-17T12:00", "c5"))
                .refresh();
        bench.adding(
                        kpi("hotfix-count", 1, "hotfixes", Scale.COUNT, Map.of()),
                        row(
                                "hotfix-count",
                                "pull request",
                                "merged and (label is hotfix or branch matches /^hotfix/)",
                                "merged",
                                "",
                                "count",
                                ""))
                .refresh();
        assertThat(bench.week("hotfix-count", "2026-03-02").value()).isEqualTo(1.0);
        assertThat(bench.week("hotfix-count", "2026-03-09").value()).isEqualTo(1.0);
        assertThat(bench.week("hotfix-count", "2026-03-16").value())
                .as("a count of nothing is 0")
                .isEqualTo(0.0);
    }

    @Test
    void aPercentileOfTheWaitForReviewIsInTheUnitOfTheKpi() {
        bench.adding(
                kpi("review-wait-p90", 1, "min", Scale.DURATION, Map.of()),
                row(
                        "review-wait-p90",
                        "pull request",
                        "not bot",
                        "first review",
                        "reviewable to first review",
                        "percentile 90",
                        ""));
        for (int wait = 1; wait <= 11; wait++) {
            bench.record(
                    request(wait, "2026-03-02T10:00").open(),
                    review(wait, "bob", "2026-03-02T10:%02d".formatted(wait)));
        }
        bench.refresh();
        assertThat(bench.week("review-wait-p90", "2026-03-02").value()).isEqualTo(10.0);
    }

    @Test
    void aParameterStandsInARowAndAChangeOfItMeasuresAgain() {
        var slow = row("slow-recovery", "incident", "created to resolved > {slow}", "resolved", "", "count", "");
        bench.adding(kpi("slow-recovery", 1, "", Scale.COUNT, Map.of("slow", "2h")), slow)
                .record(
                        incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-02T10:00", null),
                        incident("i1", "PAPI", Moment.RESOLVED, "2026-03-02T13:00", null))
                .refresh();
        assertThat(bench.week("slow-recovery", "2026-03-02").value()).isEqualTo(1.0);
        bench.adding(kpi("slow-recovery", 2, "", Scale.COUNT, Map.of("slow", "4h")), slow)
                .refresh();
        assertThat(bench.week("slow-recovery", "2026-03-02").value()).isEqualTo(0.0);
    }

    @Test
    void aWindowLooksBackFromTheEndOfEachPeriod() {
        var wide = row("mean-size", "pull request", "", "merged", "lines", "mean", "2w");
        bench.adding(kpi("mean-size", 1, "lines", Scale.DURATION, Map.of()), wide)
                .record(
                        request(1, "2026-03-02T10:00").lines(100).merged("2026-03-03T11:00", "c1"),
                        request(2, "2026-03-02T10:00").lines(300).merged("2026-03-10T11:00", "c2"))
                .refresh();
        assertThat(bench.week("mean-size", "2026-03-02").value()).isEqualTo(100.0);
        assertThat(bench.week("mean-size", "2026-03-09").value()).isEqualTo(200.0);
        assertThat(bench.week("mean-size", "2026-03-16").value()).isEqualTo(300.0);
        // What comes late is seen by every week that looks back to it
        bench.record(request(3, "2026-03-02T10:00").lines(500).merged("2026-03-04T11:00", "c3"))
                .refresh();
        assertThat(bench.week("mean-size", "2026-03-02").value()).isEqualTo(300.0);
        assertThat(bench.week("mean-size", "2026-03-09").value()).isEqualTo(300.0);
        // And without the window each is by itself again
        bench.adding(
                        kpi("mean-size", 2, "lines", Scale.DURATION, Map.of()),
                        row("mean-size", "pull request", "", "merged", "lines", "mean", ""))
                .refresh();
        assertThat(bench.week("mean-size", "2026-03-09").value()).isEqualTo(300.0);
        assertThat(bench.week("mean-size", "2026-03-16")).isNull();
    }

    @Test
    void everyKindOfRecordCanBeMeasuredByARow() {
        bench.adding(
                        kpi("gap", 1, "h", Scale.DURATION, Map.of()),
                        row(
                                "gap",
                                "deployment",
                                "succeeded",
                                "finished",
                                "previous deployment to finished",
                                "greatest",
                                ""))
                .adding(
                        kpi("batch", 1, "", Scale.DURATION, Map.of()),
                        row("batch", "deployment", "", "finished", "pull requests", "sum", ""))
                .adding(
                        kpi("retries", 1, "", Scale.COUNT, Map.of()),
                        row("retries", "build", "attempt > 1", "finished", "", "count", ""))
                .adding(
                        kpi("stories", 1, "%", Scale.RATE, Map.of()),
                        row("stories", "issue", "", "done", "share of: type is story", "share", ""))
                .adding(
                        kpi("named", 1, "%", Scale.RATE, Map.of()),
                        row("named", "pull request", "", "merged", "share of: issue", "share", ""))
                .record(
                        request(1, "2026-03-02T07:00").from("PAY-7-login", "h1").merged("2026-03-02T08:00", "c1"),
                        request(2, "2026-03-02T07:00").merged("2026-03-02T08:30", "c2"),
                        deployed("1", "c1", "2026-03-02T09:00", "2026-03-02T10:00"),
                        deployed("2", "c2", "2026-03-04T09:00", "2026-03-04T16:00"),
                        build("1", 1, Outcome.FAILURE, null, "2026-03-02T10:00"),
                        build("1", 2, Outcome.SUCCESS, null, "2026-03-02T11:00"),
                        item("1", "Story", "2026-03-02T10:00", true, "2026-03-03T10:00"),
                        item("2", "Bug", "2026-03-02T10:00", true, "2026-03-03T10:00"))
                .refresh();
        assertThat(bench.week("gap", "2026-03-02").value()).isEqualTo(54.0);
        assertThat(bench.week("batch", "2026-03-02").value()).isEqualTo(2.0);
        assertThat(bench.week("retries", "2026-03-02").value()).isEqualTo(1.0);
        assertThat(bench.week("stories", "2026-03-02").value()).isEqualTo(50.0);
        assertThat(bench.week("named", "2026-03-02").value()).isEqualTo(50.0);
    }
}
