package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.failed;
import static org.kpigovernor.measure.Some.incident;
import static org.kpigovernor.measure.Some.push;
import static org.kpigovernor.measure.Some.request;
import static org.kpigovernor.measure.Some.review;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Incident.Moment;

/** The profile devlake on examples that were computed by hand. */
@Tag("database")
class DevLakeTest {
    private final Bench bench = new Bench().by("devlake");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void deploymentFrequencyCountsDaysAndNotDeployments() {
        bench.in("Europe/Berlin")
                .record(
                        deployed("1", "a", "2026-03-02T08:00", "2026-03-02T09:00"),
                        deployed("2", "b", "2026-03-02T10:00", "2026-03-02T11:00"),
                        failed("3", "c", "2026-03-03T10:00", "2026-03-03T11:00"),
                        // In Berlin it is Thursday already
                        deployed("4", "d", "2026-03-04T22:00", "2026-03-04T23:30"))
                .refresh();
        assertThat(bench.week("deployment-frequency", "2026-03-02").value()).isEqualTo(2.0);
        assertThat(bench.week("deployment-frequency", "2026-03-02").n()).isEqualTo(2);
    }

    @Test
    void leadTimeAddsWholeMinutesOfItsPartsAndNeedsADeploymentBefore() {
        bench.record(
                        deployed("1", "c0", "2026-03-02T07:00", "2026-03-02T08:00"),
                        push("topic-1", null, "h1", "2026-03-03T10:00:01", "2026-03-03T08:00:30"),
                        request(1, "2026-03-03T10:00:10").open(),
                        request(1, "2026-03-03T10:00:10").merged("2026-03-03T12:00:05", "c1"),
                        deployed("2", "c1", "2026-03-03T12:10", "2026-03-03T12:30"))
                .refresh();
        // Coding 7180 s are 120 min, open 7195 s are 120 min, deploying 1795 s are 30 min
        assertThat(bench.week("lead-time-for-changes", "2026-03-02").value()).isEqualTo(270 / 60.0);
    }

    @Test
    void leadTimeOfTheFirstDeploymentEverIsNone() {
        bench.record(
                        request(1, "2026-03-03T10:00").merged("2026-03-03T12:00", "c1"),
                        deployed("2", "c1", "2026-03-03T12:10", "2026-03-03T12:30"))
                .refresh();
        assertThat(bench.week("lead-time-for-changes", "2026-03-02")).isNull();
        // One that is told late makes it a later one
        bench.record(deployed("1", "c0", "2026-02-20T07:00", "2026-02-20T08:00"))
                .refresh();
        assertThat(bench.week("lead-time-for-changes", "2026-03-02").value()).isEqualTo(150 / 60.0);
        // And one that turns out to have been elsewhere makes it the first again
        bench.producing("^nowhere$").refresh();
        assertThat(bench.week("lead-time-for-changes", "2026-03-02")).isNull();
    }

    @Test
    void anUnknownOrBackwardPartIsNothingAndNotAReasonToLeaveTheRequestOut() {
        bench.record(
                        deployed("1", "c0", "2026-03-02T07:00", "2026-03-02T08:00"),
                        // Its only commit was authored after the opening, as after a rebase
                        push("topic-1", null, "h1", "2026-03-03T11:00", "2026-03-03T10:30"),
                        request(1, "2026-03-03T10:00").merged("2026-03-03T12:00", "c1"),
                        deployed("2", "c1", "2026-03-03T12:10", "2026-03-03T12:30"))
                .refresh();
        assertThat(bench.week("lead-time-for-changes", "2026-03-02").value()).isEqualTo(150 / 60.0);
    }

    @Test
    void theMedianIsTheLowerOfTheTwoInTheMiddle() {
        bench.record(
                        request(1, "2026-03-03T10:00").merged("2026-03-03T11:00", "c1"),
                        request(2, "2026-03-03T10:00").merged("2026-03-03T12:00", "c2"),
                        request(3, "2026-03-03T10:00").merged("2026-03-03T14:00", "c3"),
                        request(4, "2026-03-03T10:00").by("renovate[bot]").merged("2026-03-03T18:00", "c4"))
                .refresh();
        var week = bench.week("cycle-time", "2026-03-02");
        assertThat(week.value()).isEqualTo(2.0);
        assertThat(week.n()).as("bots count").isEqualTo(4);
    }

    @Test
    void theTimeToTheFirstReviewBeginsWithTheOpeningOfADraft() {
        bench.record(
                        request(1, "2026-03-03T10:00").open(),
                        request(1, "2026-03-03T10:00").ready("2026-03-03T11:00"),
                        review(1, "bob", "2026-03-03T11:30"),
                        request(1, "2026-03-03T10:00").merged("2026-03-03T12:00", "c1"))
                .refresh();
        assertThat(bench.week("cycle-time", "2026-03-02").parts()).containsEntry("pickup", 1.5);
    }

    @Test
    void aDeploymentIsBlamedHoweverLongBeforeByWhateverServiceOfTheTeam() {
        bench.record(
                        deployed("1", "a", "2026-03-02T08:00", "2026-03-02T09:00"),
                        failed("2", "b", "2026-03-03T08:00", "2026-03-03T09:00"),
                        deployed("3", "c", "2026-03-04T08:00", "2026-03-04T09:00"),
                        incident("i1", "PALL", Moment.TRIGGERED, "2026-03-20T10:00", null),
                        incident("i1", "PALL", Moment.RESOLVED, "2026-03-20T12:00:20", null))
                .refresh();
        var week = bench.week("change-failure-rate", "2026-03-02");
        assertThat(week.value()).isEqualTo(50.0);
        assertThat(week.n()).as("failed ones are no part of the whole").isEqualTo(2);
        // From the finish on Wednesday at nine: 16 days, 3 hours and 20 seconds
        assertThat(bench.week("mttr", "2026-03-16").value()).isEqualTo((16 * 24 * 60 + 3 * 60 + 1) / 60.0);
        // A later deployment that is told afterwards takes the blame
        bench.record(deployed("4", "d", "2026-03-20T08:00", "2026-03-20T09:00")).refresh();
        assertThat(bench.week("change-failure-rate", "2026-03-02").value()).isEqualTo(0.0);
        assertThat(bench.week("change-failure-rate", "2026-03-16").value()).isEqualTo(100.0);
        assertThat(bench.week("mttr", "2026-03-16").value()).isEqualTo(181 / 60.0);
    }

    @Test
    void aChangeOfTheProfileMeasuresAllHistoryAgain() {
        bench.by("governor")
                .record(
                        request(1, "2026-03-03T10:00").merged("2026-03-03T11:00", "c1"),
                        request(2, "2026-03-03T10:00").merged("2026-03-03T13:00", "c2"))
                .refresh();
        assertThat(bench.week("cycle-time", "2026-03-02").value()).isEqualTo(2.0);
        bench.by("devlake").refresh();
        assertThat(bench.week("cycle-time", "2026-03-02").value()).isEqualTo(1.0);
        bench.by("governor").refresh();
        assertThat(bench.week("cycle-time", "2026-03-02").value()).isEqualTo(2.0);
    }
}
