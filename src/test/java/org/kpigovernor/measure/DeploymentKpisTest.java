package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.at;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.deployment;
import static org.kpigovernor.measure.Some.failed;
import static org.kpigovernor.measure.Some.incident;
import static org.kpigovernor.measure.Some.push;
import static org.kpigovernor.measure.Some.request;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Deployment.Outcome;
import org.kpigovernor.events.Incident.Moment;

@Tag("database")
class DeploymentKpisTest {
    private static final String WEEK = "2026-03-02";
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aDeploymentCountsOnceAtItsFirstSuccessInProduction() {
        bench.record(
                        failed("1", "a", "2026-03-02T10:00", "2026-03-02T10:05"),
                        deployed("1", "a", "2026-03-02T10:00", "2026-03-02T10:10"),
                        deployed("1", "a", "2026-03-02T10:00", "2026-03-09T10:10"),
                        deployed("2", "a", "2026-03-03T10:00", "2026-03-03T10:10"),
                        failed("3", "a", "2026-03-04T10:00", "2026-03-04T10:10"),
                        deployment(
                                Bench.API,
                                "4",
                                "a",
                                "staging",
                                "2026-03-04T10:00",
                                Outcome.SUCCESS,
                                "2026-03-04T11:00"),
                        deployment(Bench.API, "5", "a", "production", "2026-03-04T10:00", null, null))
                .refresh();
        assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(2);
        assertThat(bench.week("deployment-frequency", WEEK).n()).isEqualTo(2);
        assertThat(bench.week("deployment-frequency", "2026-03-09").value()).isZero();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isEqualTo(100.0 / 3);
        assertThat(bench.week("change-failure-rate", WEEK).n()).isEqualTo(3);
        assertThat(bench.reading("payments", "deployment-frequency", PeriodKind.MONTH, "2026-03-01"))
                .hasValueSatisfying(month -> assertThat(month.value()).isEqualTo(2));
    }

    @Test
    void anIncidentBlamesTheLatestSuccessOfItsServiceWithinADayBeforeIt() {
        bench.record(
                        deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00"),
                        deployed("2", "b", "2026-03-02T11:30", "2026-03-02T12:00"),
                        deployment(
                                Bench.WEB, "3", "c", "live", "2026-03-02T12:00", Outcome.SUCCESS, "2026-03-02T13:00"),
                        incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-02T14:00", "2026-03-02T14:00"),
                        incident("i2", "PAPI", Moment.TRIGGERED, "2026-03-02T14:30", "2026-03-02T14:30"))
                .refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isEqualTo(100.0 / 3);
        bench.record(incident("i3", "PALL", Moment.TRIGGERED, "2026-03-02T15:00", null))
                .refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isEqualTo(200.0 / 3);
    }

    @Test
    void exactlyADayBeforeTheIncidentStillCountsAndTheSameInstantDoesNot() {
        bench.record(
                        deployed("1", "a", "2026-03-02T10:00", "2026-03-02T12:00"),
                        incident("i1", "PALL", Moment.TRIGGERED, "2026-03-02T12:00", "2026-03-02T12:00"))
                .refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isZero();
        bench.record(incident("i2", "PALL", Moment.TRIGGERED, "2026-03-03T12:00:01", "2026-03-03T12:00:01"))
                .refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isZero();
        bench.record(incident("i3", "PALL", Moment.TRIGGERED, "2026-03-03T12:00", "2026-03-03T12:00"))
                .refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isEqualTo(100);
    }

    @Test
    void ofDeploymentsThatFinishTogetherTheOneWithTheHigherNumberIsTheLater() {
        assertThat(FinishedDeployment.BY_FINISH.compare(done("9"), done("10"))).isNegative();
    }

    private static FinishedDeployment done(String id) {
        return new FinishedDeployment(
                id, "github", Bench.API, id, null, at("2026-03-02T09:00"), at("2026-03-02T10:00"), true, null);
    }

    @Test
    void aDeploymentThatArrivesLateTakesTheBlameFromAnEarlierOne() {
        bench.record(
                        deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00"),
                        failed("8", "a", "2026-03-09T10:00", "2026-03-09T11:00"),
                        incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-09T00:30", null),
                        deployed("2", "a", "2026-03-08T10:00", "2026-03-08T11:00"))
                .refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isEqualTo(50);
        bench.record(deployed("3", "a", "2026-03-09T00:00", "2026-03-09T00:10")).refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isZero();
        assertThat(bench.week("change-failure-rate", "2026-03-09").value()).isEqualTo(100);
    }

    @Test
    void theBlameWindowIsAParameter() {
        bench.record(
                        deployed("1", "a", "2026-03-02T10:00", "2026-03-02T11:00"),
                        incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-04T11:00", null))
                .refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isZero();
        bench.with("change-failure-rate", Map.of("blame-window", "2d")).refresh();
        assertThat(bench.week("change-failure-rate", WEEK).value()).isEqualTo(100);
        assertThat(bench.week("change-failure-rate", WEEK).definition()).isEqualTo(2);
    }

    @Test
    void reworkIsTheFirstDeploymentThatContainsAnUnplannedFixEvenIfItFailed() {
        bench.record(
                        push("main", "a", "b", "2026-03-02T10:00"),
                        push("main", "b", "c", "2026-03-02T12:00"),
                        request(1, "2026-03-02T09:00").from("hotfix/login", "x").merged("2026-03-02T10:00", "b"),
                        request(2, "2026-03-02T09:00")
                                .labelled("Rollback")
                                .by("renovate[bot]")
                                .merged("2026-03-02T12:00", "c"),
                        deployed("1", "a", "2026-03-02T10:30", "2026-03-02T10:40"),
                        failed("2", "b", "2026-03-02T10:30", "2026-03-02T10:50"),
                        deployed("3", "b", "2026-03-02T11:00", "2026-03-02T11:10"),
                        deployed("4", "c", "2026-03-02T13:00", "2026-03-02T13:10"))
                .refresh();
        assertThat(bench.week("rework-rate", WEEK).value()).isEqualTo(25);
        bench.record(request(3, "2026-03-02T09:00").labelled("Revert me").merged("2026-03-02T12:30", null))
                .refresh();
        assertThat(bench.week("rework-rate", WEEK).value()).isEqualTo(50);
        bench.with("rework-rate", Map.of("include-bots", "true", "rework-pattern", "Rollback"))
                .refresh();
        assertThat(bench.week("rework-rate", WEEK).value()).isEqualTo(25);
    }

    @Test
    void aBuildServersDeploymentContainsPullRequestsOfTheRepositoryWhoseCommitItDeployed() {
        bench.mapping(Map.of(Bench.API, "payments", "nightly", "payments"))
                .record(
                        request(1, "2026-03-02T08:00").merged("2026-03-02T10:00", "b"),
                        request(2, "2026-03-02T08:00").merged("2026-03-02T12:00", "c"),
                        byBuild("jenkins", "nightly", "1", "b", "2026-03-02T10:30", "2026-03-02T11:00"),
                        byBuild("jenkins", "nightly", "2", "x", "2026-03-02T14:00", "2026-03-02T14:30"),
                        byBuild("buildkite", Bench.API, "3", "c", "2026-03-02T15:00", "2026-03-02T16:00"))
                .refresh();
        // The repository's own name is enough: 8 h for both, since nothing is known of the others' commits
        assertThat(bench.week("lead-time-for-changes", WEEK).value()).isEqualTo(8);
        bench.record(
                        push("main", "a", "b", "2026-03-02T10:00"),
                        push("main", "b", "c", "2026-03-02T12:00"),
                        incident("i1", "PAPI", Moment.TRIGGERED, "2026-03-02T13:00", null))
                .refresh();
        assertThat(bench.week("lead-time-for-changes", WEEK).value()).isEqualTo((3 + 8) / 2.0);
        assertThat(bench.week("change-failure-rate", WEEK).value()).isEqualTo(100 / 3.0);
    }

    @Test
    void aDeployingBuildIsProductionsWhateverThatIsCalled() {
        bench.record(byBuild("jenkins", Bench.API, "1", "b", "2026-03-02T10:30", "2026-03-02T11:00"))
                .refresh();
        assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(1);
    }

    private static Deployment byBuild(
            String source, String project, String id, String commit, String created, String finished) {
        return new Deployment(
                source,
                project,
                id,
                commit,
                "main",
                Deployment.BY_BUILD,
                at(created),
                Outcome.SUCCESS,
                at(finished),
                at(finished));
    }
}
