package org.kpigovernor.ingest.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.events.Review;
import org.kpigovernor.ingest.PolledSample;
import org.kpigovernor.ingest.Sample;

class GitLabRecordsTest {
    private static final String E = "e".repeat(40);

    private static PolledSample request() {
        return PolledSample.of("gitlab/merge-requests");
    }

    private static PolledSample note() {
        return PolledSample.of("gitlab/notes");
    }

    private static PolledSample deployment() {
        return PolledSample.of("gitlab/deployments");
    }

    @Test
    void aMergeRequestIsReadAsItsWebhookTellsIt() {
        assertThat(request().only(PullRequest.class))
                .isEqualTo(Sample.of("gitlab/merge_request").only(PullRequest.class));
    }

    @Test
    void aPipelineIsReadAsItsWebhookTellsIt() {
        assertThat(PolledSample.of("gitlab/pipelines").only(Build.class))
                .isEqualTo(Sample.of("gitlab/pipeline").only(Build.class));
    }

    @Test
    void aDeploymentIsReadAsItsWebhookTellsIt() {
        assertThat(deployment().only(Deployment.class))
                .isEqualTo(Sample.of("gitlab/deployment").only(Deployment.class));
    }

    @Test
    void anApprovalIsReadAsItsWebhookTellsIt() {
        Sample approved = Sample.of("gitlab/merge_request")
                .with("/object_attributes/state", "'opened'")
                .with("/object_attributes/action", "'approved'")
                .with("/user", "{'id': 52, 'username': 'jonas'}");
        assertThat(note().only(Review.class)).isEqualTo(approved.only(Review.class));
    }

    @Test
    void aCommentOnALineIsReadAsItsWebhookTellsIt() {
        PolledSample comment = note().with("/record/id", "300")
                .with("/record/type", "'DiffNote'")
                .with("/record/system", "false")
                .with("/record/body", "'Why three times?'")
                .with("/record/created_at", "'2024-03-05T09:00:00.999Z'");
        assertThat(comment.only(Review.class))
                .isEqualTo(Sample.of("gitlab/note").only(Review.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unapproved this merge request", "added 1 commit", "requested review from @jonas"})
    void whatElseGitLabNotesDownIsNotUsed(String body) {
        assertThat(note().with("/record/body", "'" + body + "'").unused()).isEqualTo("notes.system");
    }

    @Test
    void aCommentInTheConversationIsNoReviewWhateverItSays() {
        assertThat(note().with("/record/system", "false").unused()).isEqualTo("notes.comment");
    }

    @Test
    void aRequestThatIsOpenOrClosedIsNotMerged() {
        PolledSample open = request().with("/record/merged_at", "null").with("/record/state", "'opened'");
        assertThat(open.only(PullRequest.class).mergedAt()).isNull();
        assertThat(open.only(PullRequest.class).mergeCommit()).isNull();
        assertThat(open.only(PullRequest.class).closedAt()).isNull();
        assertThat(open.with("/record/closed_at", "'2024-03-05T10:15:00Z'")
                        .only(PullRequest.class)
                        .closedAt())
                .isEqualTo("2024-03-05T10:15:00Z");
    }

    @ParameterizedTest
    @CsvSource({"9, true", "null, true", "3, false"})
    void aRequestFromAnotherProjectIsAForksEvenIfThatWasDeleted(String source, boolean fork) {
        assertThat(request()
                        .with("/record/source_project_id", source)
                        .only(PullRequest.class)
                        .fromFork())
                .isEqualTo(fork);
    }

    @Test
    void aFastForwardLeavesTheRequestsLastCommitOnTheBranchAndASquashItsOwn() {
        PolledSample forward = request().with("/record/merge_commit_sha", "null");
        assertThat(forward.only(PullRequest.class).mergeCommit()).isEqualTo(E);
        assertThat(forward.with("/record/squash_commit_sha", "'abc'")
                        .only(PullRequest.class)
                        .mergeCommit())
                .isEqualTo("abc");
    }

    @Test
    void aRequestWithoutACommitIsNotUsed() {
        assertThat(request().with("/record/sha", "null").unused()).isEqualTo("merge-requests.no-commit");
    }

    @Test
    void aProjectsTokenIsABot() {
        assertThat(request()
                        .with("/record/author", "{'id': 7, 'username': 'group_3_bot_a1'}")
                        .only(PullRequest.class)
                        .author()
                        .bot())
                .isTrue();
    }

    @Test
    void aRequestsCommitHasTheTimeOfItsAuthor() {
        RequestCommit commit = PolledSample.of("gitlab/commits").only(RequestCommit.class);
        assertThat(commit.number()).isEqualTo(8);
        assertThat(commit.sha()).isEqualTo(E);
        assertThat(commit.authoredAt()).isEqualTo("2024-03-04T08:00:00Z");
        assertThat(commit.observedAt()).isEqualTo("2024-03-05T10:15:00Z");
    }

    @Test
    void aCommitOfTheDefaultBranchIsAPushFromItsFirstParent() {
        Push push = PolledSample.of("gitlab/branch-commits").only(Push.class);
        assertThat(push.branch()).isEqualTo("main");
        assertThat(push.defaultBranch()).isTrue();
        assertThat(push.before()).isEqualTo("a".repeat(40));
        assertThat(push.after()).isEqualTo("d".repeat(40));
        assertThat(push.observedAt()).isEqualTo("2024-03-05T10:15:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "pending", "manual", "scheduled"})
    void aPipelineThatGoesOnIsNotUsed(String status) {
        assertThat(PolledSample.of("gitlab/pipelines")
                        .with("/record/status", "'" + status + "'")
                        .unused())
                .isEqualTo("pipelines." + status);
    }

    @ParameterizedTest
    @CsvSource({"failed, FAILURE", "running,", "canceled,", "created,", "blocked,"})
    void aDeploymentsStatusIsItsOutcomeOnlyAtTheEnd(String status, Deployment.Outcome outcome) {
        Deployment read =
                deployment().with("/record/status", "'" + status + "'").only(Deployment.class);
        assertThat(read.outcome()).isEqualTo(outcome);
        assertThat(read.outcomeAt() == null).isEqualTo(outcome == null);
    }

    @Test
    void aLaterChangeOfADeploymentDoesntMoveItsEnd() {
        PolledSample changed = deployment().with("/record/updated_at", "'2024-04-01T00:00:00Z'");
        assertThat(changed.only(Deployment.class).outcomeAt()).isEqualTo("2024-03-05T11:30:00Z");
        assertThat(changed.without("/record/deployable").only(Deployment.class).outcomeAt())
                .isEqualTo("2024-04-01T00:00:00Z");
    }

    @Test
    void anOldServerTellsTheStatusOfTheJobOnly() {
        assertThat(deployment().without("/record/status").only(Deployment.class).outcome())
                .isEqualTo(Deployment.Outcome.SUCCESS);
    }
}
