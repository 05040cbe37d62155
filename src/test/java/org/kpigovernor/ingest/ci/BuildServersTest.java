package org.kpigovernor.ingest.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.ingest.Sample;

class BuildServersTest {
    private static final String F = "f".repeat(40);

    private static Build build(Sample sample) {
        return sample.only(Build.class);
    }

    private static Sample circleCi() {
        return Sample.of("circleci/workflow-completed");
    }

    private static Sample buildkite() {
        return Sample.of("buildkite/build.finished");
    }

    private static Sample jenkins() {
        return Sample.of("jenkins/finalized");
    }

    @Test
    void readsACircleCiWorkflow() {
        Build build = build(circleCi());
        assertThat(build.id()).isEqualTo("wf-900");
        assertThat(build.name()).isEqualTo("build");
        assertThat(build.commit()).isEqualTo(F);
        assertThat(build.onDefaultBranch()).isTrue();
        assertThat(build.startedAt()).isEqualTo("2024-03-05T10:20:00Z");
        assertThat(build.finishedAt()).isEqualTo("2024-03-05T10:30:59.900Z");
        assertThat(build.outcome()).isEqualTo(Build.Outcome.FAILURE);
    }

    @Test
    void aProjectIsNamedAsTheConfigurationNamesItElseAsTheSourceDoes() {
        assertThat(build(circleCi()).project()).isEqualTo("acme/web");
        assertThat(build(circleCi().with("/project/slug", "'github/acme/other'"))
                        .project())
                .isEqualTo("github/acme/other");
        assertThat(build(circleCi()
                                .with("/project/slug", "'circleci/89xc/63AY'")
                                .without("/pipeline/vcs/target_repository_url"))
                        .project())
                .isEqualTo("web");
    }

    @Test
    void aPipelineThatOnlyItsRepositoryIsMappedOfIsNamedAfterThat() {
        assertThat(build(buildkite()
                                .with("/pipeline/slug", "'nightly'")
                                .with("/pipeline/name", "'Nightly'")
                                .with("/pipeline/repository", "'git@github.com:acme/api.git'"))
                        .project())
                .isEqualTo("acme/api");
        assertThat(build(jenkins()
                                .with("/build/scm/url", "'https://ci@github.com/acme/api.git'")
                                .with("/name", "'x'")
                                .with("/url", "'job/x/'"))
                        .project())
                .isEqualTo("acme/api");
        assertThat(build(circleCi()
                                .with("/project/slug", "'circleci/89xc/63AY'")
                                .with("/pipeline/vcs/target_repository_url", "'https://github.com/acme/api'")
                                .with("/pipeline/vcs/origin_repository_url", "'https://github.com/acme/api'"))
                        .project())
                .isEqualTo("acme/api");
    }

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failed, FAILURE", "error, FAILURE", "canceled, IGNORED", "unauthorized, IGNORED"})
    void aCircleCiStatusIsAnOutcome(String status, Build.Outcome outcome) {
        assertThat(build(circleCi().with("/workflow/status", "'" + status + "'"))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aCircleCiProjectOnGitLabTellsItsCheckoutInTheTrigger() {
        Sample gitLab = circleCi()
                .without("/pipeline/vcs")
                .with(
                        "/pipeline/trigger_parameters",
                        "{'gitlab': {'branch': 'trunk', 'default_branch': 'trunk'},"
                                + " 'git': {'branch': 'trunk', 'checkout_sha': '"
                                + F + "'}}");
        assertThat(build(gitLab).commit()).isEqualTo(F);
        assertThat(build(gitLab).onDefaultBranch()).isTrue();
        assertThat(build(gitLab.with("/pipeline/trigger_parameters/gitlab/is_fork_merge_request", "true"))
                        .onDefaultBranch())
                .isFalse();
    }

    @Test
    void aCircleCiBuildOfAForkATagOrAnotherBranchIsNotTheDefaultBranchs() {
        assertThat(build(circleCi().with("/pipeline/vcs/origin_repository_url", "'https://github.com/mira/web'"))
                        .onDefaultBranch())
                .isFalse();
        assertThat(build(circleCi().without("/pipeline/vcs/branch")).onDefaultBranch())
                .isFalse();
        assertThat(build(circleCi().with("/pipeline/vcs/branch", "'feature'")).onDefaultBranch())
                .isFalse();
        assertThat(build(circleCi().without("/pipeline/vcs")).onDefaultBranch()).isFalse();
    }

    @Test
    void jobsAndPingsAreNotUsed() {
        assertThat(circleCi().with("/type", "'job-completed'").unused()).isEqualTo("job-completed");
        assertThat(circleCi().with("/type", "'ping'").unused()).isEqualTo("ping");
        assertThat(buildkite().with("/event", "'job.finished'").unused()).isEqualTo("job.finished");
    }

    @Test
    void readsABuildkiteBuild() {
        Build build = build(buildkite());
        assertThat(build.project()).isEqualTo("payments-nightly");
        assertThat(build.name()).isEqualTo("Payments nightly");
        assertThat(build.onDefaultBranch()).isTrue();
        assertThat(build.startedAt()).isEqualTo("2024-03-05T10:01:00Z");
        assertThat(build.finishedAt()).isEqualTo("2024-03-05T10:11:00Z");
        assertThat(build.outcome()).isEqualTo(Build.Outcome.SUCCESS);
    }

    @Test
    void aBuildkiteBuildThatIsBlockedHasNotFinished() {
        assertThat(buildkite().with("/build/blocked", "true").unused()).isEqualTo("build.finished.blocked");
    }

    @ParameterizedTest
    @CsvSource({"failed, FAILURE", "canceled, IGNORED", "skipped, IGNORED", "not_run, IGNORED"})
    void aBuildkiteStateIsAnOutcome(String state, Build.Outcome outcome) {
        assertThat(build(buildkite().with("/build/state", "'" + state + "'")).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void readsAJenkinsJobOfManyBranches() {
        Build build = build(jenkins());
        assertThat(build.project()).isEqualTo("shop/web");
        assertThat(build.id()).isEqualTo("shop/web/main#18");
        assertThat(build.commit()).isEqualTo(F);
        assertThat(build.onDefaultBranch()).isTrue();
        assertThat(build.finishedAt()).isEqualTo("2024-03-05T10:15:00Z");
        assertThat(build.startedAt()).isEqualTo("2024-03-05T10:05:00Z");
        assertThat(build.outcome()).isEqualTo(Build.Outcome.SUCCESS);
    }

    @Test
    void aJenkinsBranchWithASlashIsEscapedTwice() {
        Sample feature = jenkins()
                .with("/url", "'job/shop/job/web/job/feature%252Fa/'")
                .with("/build/scm/branch", "'origin/feature/a'");
        assertThat(build(feature).project()).isEqualTo("shop/web");
        assertThat(build(feature).onDefaultBranch()).isFalse();
    }

    @Test
    void aPlainJenkinsJobIsItsName() {
        Sample plain = jenkins()
                .with("/name", "'nightly'")
                .with("/url", "'job/nightly/'")
                .without("/build/scm");
        assertThat(build(plain).project()).isEqualTo("nightly");
        assertThat(build(plain).onDefaultBranch()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FAILURE, FAILURE", "UNSTABLE, FAILURE", "ABORTED, IGNORED", "NOT_BUILT, IGNORED"})
    void aJenkinsStatusIsAnOutcome(String status, Build.Outcome outcome) {
        assertThat(build(jenkins().with("/build/status", "'" + status + "'")).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"QUEUED", "STARTED", "COMPLETED"})
    void onlyTheLastPhaseOfAJenkinsBuildCounts(String phase) {
        assertThat(jenkins().with("/build/phase", "'" + phase + "'").unused()).isEqualTo(phase);
    }

    @Test
    void anOldPluginTellsNoTimes() {
        Build build = build(jenkins().without("/build/timestamp").without("/build/duration"));
        assertThat(build.finishedAt()).isEqualTo(Sample.RECEIVED);
        assertThat(build.startedAt()).isNull();
    }

    @Test
    void aBuildThatDeploysIsADeploymentToo() {
        Sample sample = buildkite().with("/pipeline/name", "'Deploy to production'");
        Deployment deployment = sample.only(Deployment.class);
        assertThat(deployment.id()).isEqualTo("build:bk-1");
        assertThat(deployment.project()).isEqualTo("payments-nightly");
        assertThat(deployment.ref()).isEqualTo("trunk");
        assertThat(deployment.outcome()).isEqualTo(Deployment.Outcome.SUCCESS);
    }
}
