package org.kpigovernor.ingest.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.ingest.PolledSample;
import org.kpigovernor.ingest.Sample;

class BuildServerRecordsTest {
    private static PolledSample workflow() {
        return PolledSample.of("circleci/workflows");
    }

    private static PolledSample buildkite() {
        return PolledSample.of("buildkite/builds");
    }

    private static PolledSample jenkins() {
        return PolledSample.of("jenkins/builds");
    }

    private static Build build(PolledSample sample) {
        return sample.only(Build.class);
    }

    @ParameterizedTest
    @CsvSource({
        "circleci/workflows, circleci/workflow-completed",
        "buildkite/builds, buildkite/build.finished",
        "jenkins/builds, jenkins/finalized"
    })
    void aBuildIsReadAsItsWebhookTellsIt(String read, String delivered) {
        assertThat(build(PolledSample.of(read))).isEqualTo(Sample.of(delivered).only(Build.class));
    }

    @Test
    void theApiAndWebhooksNameACircleCiProjectAlike() {
        String slug = "github/acme/other";
        assertThat(build(workflow().with("/about/project/slug", "'gh/acme/other'"))
                        .project())
                .isEqualTo(slug)
                .isEqualTo(Sample.of("circleci/workflow-completed")
                        .with("/project/slug", "'" + slug + "'")
                        .only(Build.class)
                        .project());
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "failing", "on_hold"})
    void aWorkflowThatGoesOnIsNotUsed(String status) {
        assertThat(workflow().with("/record/status", "'" + status + "'").unused())
                .isEqualTo("workflows." + status);
    }

    @Test
    void aWorkflowThatDoesntTellWhenItStoppedIsNotUsed() {
        assertThat(workflow().with("/record/stopped_at", "null").unused()).isEqualTo("workflows.failed");
    }

    @Test
    void theDefaultBranchThatTheApiNamesIsBelievedBeforeTheOneThatAWebhookGuesses() {
        Sample webhook = Sample.of("circleci/workflow-completed").with("/pipeline/vcs/branch", "'trunk'");
        Build read = build(workflow()
                .with("/about/pipeline/vcs/branch", "'trunk'")
                .with("/about/project/vcs_info/default_branch", "'trunk'"));
        assertThat(read.onDefaultBranch()).isTrue();
        assertThat(read.observedAt()).isAfter(webhook.only(Build.class).observedAt());
        assertThat(build(workflow().with("/about/project/vcs_info/default_branch", "'trunk'"))
                        .onDefaultBranch())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduled", "running", "failing", "blocked", "canceling"})
    void aBuildkiteBuildThatGoesOnIsNotUsed(String state) {
        assertThat(buildkite().with("/record/state", "'" + state + "'").unused())
                .isEqualTo("builds." + state);
    }

    @Test
    void aBuildkiteBuildThatIsBlockedHasNotFinishedAlthoughItPassed() {
        assertThat(buildkite().with("/record/blocked", "true").unused()).isEqualTo("builds.blocked");
    }

    @ParameterizedTest
    @CsvSource({"building, true", "result, null"})
    void aJenkinsBuildThatGoesOnIsNotUsed(String member, String value) {
        assertThat(jenkins().with("/record/" + member, value).unused()).isEqualTo("builds.building");
    }

    @Test
    void aJenkinsBuildCheckedOutTheJobsOwnBranchWhateverLibrariesItTook() {
        assertThat(build(jenkins()).commit()).isEqualTo("f".repeat(40));
        assertThat(build(jenkins().with("/about/job", "'shop/nightly'")).commit())
                .isEqualTo("1".repeat(40));
    }

    @Test
    void aJenkinsBranchWithASlashIsEscapedOnce() {
        Build feature = build(jenkins()
                .with("/about/job", "'shop/web/feature%2Fa'")
                .with(
                        "/record/actions",
                        "[{'lastBuiltRevision': {'SHA1': 'abc', 'branch': [{'name': 'origin/feature/a'}]}}]"));
        assertThat(feature.id()).isEqualTo("shop/web/feature/a#18");
        assertThat(feature.project()).isEqualTo("shop/web");
        assertThat(feature.onDefaultBranch()).isFalse();
    }

    @Test
    void aJenkinsBuildWithoutGitIsOfTheOnlyLineOfCode() {
        Build plain = build(jenkins().with("/about/job", "'nightly'").without("/record/actions"));
        assertThat(plain.project()).isEqualTo("nightly");
        assertThat(plain.commit()).isNull();
        assertThat(plain.onDefaultBranch()).isTrue();
    }

    @Test
    void aBuildThatDeploysIsADeploymentToo() {
        Deployment deployment = buildkite()
                .with("/record/pipeline/name", "'Deploy to production'")
                .only(Deployment.class);
        assertThat(deployment)
                .isEqualTo(Sample.of("buildkite/build.finished")
                        .with("/pipeline/name", "'Deploy to production'")
                        .only(Deployment.class));
    }
}
