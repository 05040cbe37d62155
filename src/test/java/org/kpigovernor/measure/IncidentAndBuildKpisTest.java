package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.build;
import static org.kpigovernor.measure.Some.incident;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build.Outcome;
import org.kpigovernor.events.Incident.Moment;

@Tag("database")
class IncidentAndBuildKpisTest {
    private static final String WEEK = "2026-03-02";
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aReopenedIncidentCountsToItsLastResolve() {
        bench.record(
                        incident("i1", "PALL", Moment.TRIGGERED, "2026-03-02T10:00", null),
                        incident("i1", "PALL", Moment.RESOLVED, "2026-03-02T11:00", null),
                        incident("i1", "PALL", Moment.REOPENED, "2026-03-02T12:00", null),
                        incident("i2", "PALL", Moment.TRIGGERED, "2026-03-02T10:05", "2026-03-02T10:00"),
                        incident("i2", "PALL", Moment.RESOLVED, "2026-03-02T12:00", null))
                .refresh();
        assertThat(bench.week("mttr", WEEK).value()).isEqualTo(2);
        assertThat(bench.week("mttr", WEEK).n()).isEqualTo(1);
        bench.record(incident("i1", "PALL", Moment.RESOLVED, "2026-03-03T10:00", null))
                .refresh();
        assertThat(bench.week("mttr", WEEK).value()).isEqualTo(13);
    }

    @Test
    void acknowledgingCountsOnceAndIsNeverTakenBack() {
        bench.record(
                        incident("i1", "PALL", Moment.TRIGGERED, "2026-03-02T10:00", null),
                        incident("i1", "PALL", Moment.ACKNOWLEDGED, "2026-03-02T10:10", null),
                        incident("i1", "PALL", Moment.OTHER, "2026-03-02T10:15", null),
                        incident("i1", "PALL", Moment.ACKNOWLEDGED, "2026-03-02T10:20", null),
                        incident("i1", "PALL", Moment.RESOLVED, "2026-03-02T11:00", null),
                        incident("i2", "PALL", Moment.TRIGGERED, "2026-03-02T10:00", null),
                        incident("i2", "PALL", Moment.RESOLVED, "2026-03-02T10:30", null),
                        incident("i3", "PALL", Moment.TRIGGERED, "2026-03-02T10:00", null),
                        incident("i3", "PALL", Moment.ACKNOWLEDGED, "2026-03-02T09:00", null),
                        incident("i3", "PALL", Moment.RESOLVED, "2026-03-02T09:30", null))
                .refresh();
        assertThat(bench.week("time-to-acknowledge", WEEK).value()).isEqualTo(10);
        assertThat(bench.week("time-to-acknowledge", WEEK).n()).isEqualTo(1);
        assertThat(bench.week("time-to-acknowledge", WEEK).parts()).containsEntry("negative-spans", 1.0);
        assertThat(bench.week("alert-noise", WEEK).value()).isEqualTo(100.0 / 3);
        assertThat(bench.week("alert-noise", WEEK).n()).isEqualTo(3);
        assertThat(bench.week("mttr", WEEK).n()).isEqualTo(2);
    }

    @Test
    void whatIsCreatedOutsideHalfOpenWorkingHoursBurdensThoseOnCall() {
        bench.in("Europe/Berlin")
                .record(
                        incident("i1", "PALL", Moment.TRIGGERED, "2026-03-02T07:59:59", null),
                        incident("i2", "PALL", Moment.TRIGGERED, "2026-03-02T08:00", null),
                        incident("i3", "PALL", Moment.TRIGGERED, "2026-03-02T16:29:59", null),
                        incident("i4", "PALL", Moment.TRIGGERED, "2026-03-02T16:30", null),
                        incident("i5", "PALL", Moment.TRIGGERED, "2026-03-07T10:00", null))
                .refresh();
        assertThat(bench.week("incident-count", WEEK).value()).isEqualTo(5);
        assertThat(bench.week("on-call-burden", WEEK).value()).isEqualTo(3);
    }

    @Test
    void anIncidentOfAServiceOfNobodyIsKeptAndListed() {
        bench.record(incident("i1", "PXXX", Moment.TRIGGERED, "2026-03-02T10:00", null))
                .refresh();
        assertThat(bench.all()).isEmpty();
        assertThat(bench.unmapped().find(bench.organisation())).singleElement().satisfies(feed -> {
            assertThat(feed.scope()).isEqualTo(new Scope("pagerduty", "service", "PXXX"));
            assertThat(feed.observations()).isEqualTo(1);
        });
    }

    @Test
    void eachAttemptOfABuildCountsAndIgnoredOnesDoNot() {
        bench.record(
                        build("1", 1, Outcome.FAILURE, "2026-03-02T10:00", "2026-03-02T10:10"),
                        build("1", 2, Outcome.SUCCESS, "2026-03-02T10:20", "2026-03-02T10:24"),
                        build("2", 1, Outcome.SUCCESS, null, "2026-03-02T11:00"),
                        build("3", 1, Outcome.SUCCESS, "2026-03-02T12:00", "2026-03-02T11:00"),
                        build("4", 1, Outcome.IGNORED, "2026-03-02T12:00", "2026-03-02T13:00"))
                .refresh();
        assertThat(bench.week("ci-success-rate", WEEK).value()).isEqualTo(75);
        assertThat(bench.week("ci-success-rate", WEEK).n()).isEqualTo(4);
        assertThat(bench.week("ci-duration", WEEK).value()).isEqualTo(7);
        assertThat(bench.week("ci-duration", WEEK).parts()).containsEntry("negative-spans", 1.0);
    }
}
