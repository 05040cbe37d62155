package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.build;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.deployment;
import static org.kpigovernor.measure.Some.failed;
import static org.kpigovernor.measure.Some.incident;
import static org.kpigovernor.measure.Some.request;
import static org.kpigovernor.measure.Some.review;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Incident.Moment;

/** What definitions differ in: each case by hand, all in the week of the 2nd of March 2026 unless it says otherwise. */
@Tag("database")
class AwkwardCasesTest {
    private static final String WEEK = "2026-03-02";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Double value(String kpi) {
        var reading = bench.week(kpi, WEEK);
        return reading == null ? null : reading.value();
    }

    @Test
    void whatBotsOpenDoesNotCountUnlessADefinitionSaysSo() {
        bench.record(
                        request(1, "2026-03-02T10:00").lines(100).merged("2026-03-02T12:00", "c1"),
                        request(2, "2026-03-02T10:00")
                                .by("renovate[bot]")
                                .lines(300)
                                .merged("2026-03-02T18:00", "c2"))
                .refresh();
        assertThat(value("cycle-time")).isEqualTo(2.0);
        assertThat(value("pr-size")).isEqualTo(100.0);
        bench.with("pr-size", Map.of("include-bots", "true")).refresh();
        assertThat(value("pr-size")).isEqualTo(200.0);
        assertThat(value("cycle-time")).isEqualTo(2.0);
    }

    @Test
    void neitherTheAuthorNorABotNorAReviewAfterTheMergeCovers() {
        bench.record(
                        request(1, "2026-03-02T10:00").merged("2026-03-02T12:00", "c1"),
                        review(1, "ann", "2026-03-02T11:00"),
                        request(2, "2026-03-02T10:00").merged("2026-03-02T12:00", "c2"),
                        review(2, "lint[bot]", "2026-03-02T11:00"),
                        request(3, "2026-03-02T10:00").merged("2026-03-02T12:00", "c3"),
                        review(3, "bob", "2026-03-02T13:00"),
                        request(4, "2026-03-02T10:00").merged("2026-03-02T12:00", "c4"),
                        review(4, "bob", "2026-03-02T11:00"))
                .refresh();
        assertThat(value("review-coverage")).isEqualTo(25.0);
        // The late one still was the first review: three hours and one
        assertThat(value("first-review-time")).isEqualTo(2.0);
        assertThat(bench.week("first-review-time", WEEK).n()).isEqualTo(2);
        // From the first review to the merge it is negative, and no value
        assertThat(bench.week("cycle-time", WEEK).parts())
                .containsEntry("review", 1.0)
                .containsEntry("negative-review", 1.0);
    }

    @Test
    void aRevertIsAPullRequestAndADeploymentLikeAnother() {
        bench.record(
                        request(1, "2026-03-02T08:00").merged("2026-03-02T09:00", "c1"),
                        deployed("1", "c1", "2026-03-02T10:00", "2026-03-02T10:30"),
                        request(2, "2026-03-02T11:00")
                                .from("revert-1-topic", "h2")
                                .merged("2026-03-02T11:30", "c2"),
                        deployed("2", "c2", "2026-03-02T12:00", "2026-03-02T12:30"))
                .refresh();
        assertThat(bench.week("pr-size", WEEK).n()).isEqualTo(2);
        assertThat(value("deployment-frequency")).isEqualTo(2.0);
        assertThat(value("rework-rate")).isEqualTo(50.0);
    }

    @Test
    void whatIsDeployedAgainCountsAgainAndMovesNoLeadTime() {
        bench.record(
                        request(1, "2026-03-02T08:00").merged("2026-03-02T09:00", "c1"),
                        deployed("1", "c1", "2026-03-02T10:00", "2026-03-02T11:00"),
                        deployed("2", "c1", "2026-03-03T10:00", "2026-03-03T11:00"))
                .refresh();
        assertThat(value("deployment-frequency")).isEqualTo(2.0);
        assertThat(value("lead-time-for-changes")).isEqualTo(3.0);
        assertThat(bench.week("lead-time-for-changes", WEEK).n()).isEqualTo(1);
    }

    @Test
    void aDeploymentThatFailedAndWasFixedByAnotherFailedAndTheFixDelivers() {
        bench.record(
                        request(1, "2026-03-02T08:00").merged("2026-03-02T09:00", "c1"),
                        failed("1", "c1", "2026-03-02T10:00", "2026-03-02T11:00"),
                        deployed("2", "c1", "2026-03-02T12:00", "2026-03-02T13:00"),
                        // This one failed first and succeeded under the same id: it succeeded
                        failed("3", "c1", "2026-03-03T10:00", "2026-03-03T11:00"),
                        deployed("3", "c1", "2026-03-03T10:00", "2026-03-03T12:00"))
                .refresh();
        assertThat(value("change-failure-rate")).isEqualTo(100 / 3.0);
        assertThat(value("deployment-frequency")).isEqualTo(2.0);
        assertThat(value("lead-time-for-changes")).isEqualTo(5.0);
    }

    @Test
    void stagingIsNotProduction() {
        bench.record(
                        request(1, "2026-03-02T08:00").merged("2026-03-02T09:00", "c1"),
                        deployment(
                                Bench.API,
                                "1",
                                "c1",
                                "staging",
                                "2026-03-02T10:00",
                                Deployment.Outcome.SUCCESS,
                                "2026-03-02T11:00"))
                .refresh();
        assertThat(value("deployment-frequency")).isEqualTo(0.0);
        assertThat(value("change-failure-rate")).isNull();
        assertThat(value("lead-time-for-changes")).isNull();
    }

    @Test
    void anIncidentWithoutAServiceThatSomebodyHasIsNobodys() {
        bench.record(
                        deployed("1", "c1", "2026-03-02T10:00", "2026-03-02T11:00"),
                        incident("i1", "", Moment.TRIGGERED, "2026-03-02T12:00", null),
                        incident("i2", "PNONE", Moment.TRIGGERED, "2026-03-02T12:00", null))
                .refresh();
        assertThat(value("incident-count")).isEqualTo(0.0);
        assertThat(value("change-failure-rate")).isEqualTo(0.0);
        assertThat(bench.unmapped().find(bench.organisation()))
                .extracting(feed -> feed.scope().name())
                .containsExactly("", "PNONE");
    }

    @Test
    void anIncidentThatEndsBeforeItBeginsHasNoDurationAndIsStillAnIncident() {
        bench.record(
                        incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-02T12:00", "2026-03-02T12:00"),
                        incident("i1", "PAPI", Moment.ACKNOWLEDGED, "2026-03-02T11:50", null),
                        incident("i1", "PAPI", Moment.RESOLVED, "2026-03-02T11:55", null),
                        incident("i2", "PAPI", Moment.TRIGGERED, "2026-03-02T12:00", null),
                        incident("i2", "PAPI", Moment.RESOLVED, "2026-03-02T14:00", null))
                .refresh();
        assertThat(value("mttr")).isEqualTo(2.0);
        assertThat(bench.week("mttr", WEEK).parts()).containsEntry("negative-spans", 1.0);
        assertThat(value("time-to-acknowledge")).isNull();
        assertThat(value("alert-noise")).as("it was acknowledged all the same").isEqualTo(50.0);
        assertThat(value("incident-count")).isEqualTo(2.0);
    }

    /** In Berlin clocks go forward in the night to Sunday, the 29th of March: 02:00 is 03:00. */
    @Test
    void daylightSavingMovesHoursAndWeeksAndLengthensNothing() {
        bench.in("Europe/Berlin")
                .record(
                        incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-27T07:30", null),
                        incident("i2", "PAPI", Moment.TRIGGERED, "2026-03-30T07:30", null),
                        request(1, "2026-03-28T12:00").merged("2026-03-29T12:00", "c1"),
                        build("1", 1, Build.Outcome.SUCCESS, "2026-03-29T20:30", "2026-03-29T21:30"),
                        build("2", 1, Build.Outcome.FAILURE, "2026-03-29T21:30", "2026-03-29T22:30"))
                .refresh();
        // 08:30 on Friday is before work, 09:30 on Monday isn't
        assertThat(bench.week("on-call-burden", "2026-03-23").value()).isEqualTo(1.0);
        assertThat(bench.week("on-call-burden", "2026-03-30").value()).isEqualTo(0.0);
        assertThat(bench.week("cycle-time", "2026-03-23").value()).isEqualTo(24.0);
        // 23:30 on Sunday, and 00:30 on Monday
        assertThat(bench.week("ci-success-rate", "2026-03-23").value()).isEqualTo(100.0);
        assertThat(bench.week("ci-success-rate", "2026-03-30").value()).isEqualTo(0.0);
        assertThat(bench.week("ci-duration", "2026-03-30").value()).isEqualTo(60.0);
    }
}
