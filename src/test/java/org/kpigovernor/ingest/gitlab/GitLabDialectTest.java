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
import org.kpigovernor.events.Review;
import org.kpigovernor.ingest.Sample;

class GitLabDialectTest {
    private static final String D = "d".repeat(40);
    private static final String E = "e".repeat(40);

    private static Sample request() {
        return Sample.of("gitlab/merge_request");
    }

    private static PullRequest pull(Sample sample) {
        return sample.only(PullRequest.class);
    }

    @Test
    void readsAMergeWithTheTimeOfItsDelivery() {
        PullRequest pull = pull(request());
        assertThat(pull.repository()).isEqualTo("acme/payments-web");
        assertThat(pull.number()).isEqualTo(8);
        assertThat(pull.author().key()).isEqualTo(Sample.keys().key("gitlab", "51"));
        assertThat(pull.openedAt()).isEqualTo("2024-03-04T09:00:00Z");
        assertThat(pull.mergedAt()).isEqualTo("2024-03-05T10:15:00Z");
        assertThat(pull.toDefaultBranch()).isTrue();
        assertThat(pull.mergeCommit()).isEqualTo(D);
        assertThat(pull.headCommit()).isEqualTo(E);
        assertThat(pull.labels()).containsExactly("hotfix");
        assertThat(pull.additions()).isNull();
    }

    @Test
    void aFastForwardLeavesTheRequestsLastCommitOnTheBranch() {
        assertThat(pull(request().with("/object_attributes/merge_commit_sha", "null"))
                        .mergeCommit())
                .isEqualTo(E);
    }

    @Test
    void anOpenRequestIsNotMerged() {
        Sample open =
                request().with("/object_attributes/state", "'opened'").with("/object_attributes/action", "'open'");
        assertThat(pull(open).mergedAt()).isNull();
        assertThat(pull(open).mergeCommit()).isNull();
        assertThat(pull(open).closedAt()).isNull();
        assertThat(pull(open.with("/object_attributes/action", "'close'")).closedAt())
                .isNotNull();
    }

    @Test
    void anUpdateAfterTheMergeDoesntMoveIt() {
        assertThat(request().with("/object_attributes/action", "'update'").unused())
                .isEqualTo("merge_request.after-merge");
        Sample told = request()
                .with("/object_attributes/action", "'update'")
                .with("/object_attributes/merged_at", "'2024-03-05 10:14:59 UTC'");
        assertThat(pull(told).mergedAt()).isEqualTo("2024-03-05T10:14:59Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "approval"})
    void anApprovalIsAReview(String action) {
        Sample approved = request()
                .with("/object_attributes/state", "'opened'")
                .with("/object_attributes/action", "'" + action + "'")
                .with("/user", "{'id': 52, 'username': 'jonas'}");
        Review review = approved.only(Review.class);
        assertThat(review.number()).isEqualTo(8);
        assertThat(review.reviewer().key()).isEqualTo(Sample.keys().key("gitlab", "52"));
        assertThat(review.submittedAt()).isEqualTo("2024-03-05T10:15:00Z");
        assertThat(pull(approved).mergedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "work_in_progress"})
    void theEndOfADraftMakesItReady(String field) {
        Sample open =
                request().with("/object_attributes/state", "'opened'").with("/object_attributes/action", "'update'");
        assertThat(pull(open.with("/changes", "{'" + field + "': {'previous': true, 'current': false}}"))
                        .readyAt())
                .isEqualTo("2024-03-05T10:15:00Z");
        assertThat(pull(open.with("/changes", "{'" + field + "': {'previous': false, 'current': true}}"))
                        .readyAt())
                .isNull();
    }

    @Test
    void aRequestFromAnotherProjectIsAForks() {
        assertThat(pull(request()).fromFork()).isFalse();
        assertThat(pull(request().with("/object_attributes/source_project_id", "9"))
                        .fromFork())
                .isTrue();
    }

    @Test
    void botsAreKnownByTheNameOfTheAuthorsNumber() {
        Sample bot = request()
                .with("/user", "{'id': 51, 'username': 'project_3_bot_a1b2'}")
                .with("/assignees", "[]");
        assertThat(pull(bot).author().bot()).isTrue();
        assertThat(pull(bot.with("/user", "{'id': 52, 'username': 'project_3_bot'}"))
                        .author()
                        .bot())
                .isFalse();
    }

    @Test
    void readsAFinishedPipeline() {
        Build build = Sample.of("gitlab/pipeline").only(Build.class);
        assertThat(build.project()).isEqualTo("acme/payments-web");
        assertThat(build.id()).isEqualTo("7100");
        assertThat(build.onDefaultBranch()).isTrue();
        assertThat(build.startedAt()).isEqualTo("2024-03-05T10:15:10Z");
        assertThat(build.finishedAt()).isEqualTo("2024-03-05T10:22:10Z");
    }

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failed, FAILURE", "canceled, IGNORED", "skipped, IGNORED"})
    void aPipelinesStatusIsItsOutcome(String status, Build.Outcome outcome) {
        Sample sample = Sample.of("gitlab/pipeline").with("/object_attributes/status", "'" + status + "'");
        assertThat(sample.only(Build.class).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "pending", "created", "manual", "waiting_for_resource"})
    void aPipelineThatGoesOnIsNotUsed(String status) {
        assertThat(Sample.of("gitlab/pipeline")
                        .with("/object_attributes/status", "'" + status + "'")
                        .unused())
                .isEqualTo("pipeline." + status);
    }

    @ParameterizedTest
    @CsvSource({"tag, true", "source, 'merge_request_event'", "ref, 'feature'"})
    void pipelinesOfTagsRequestsAndOtherBranchesAreNotTheDefaultBranchs(String member, String value) {
        String json = value.equals("true") ? value : "'" + value + "'";
        assertThat(Sample.of("gitlab/pipeline")
                        .with("/object_attributes/" + member, json)
                        .only(Build.class)
                        .onDefaultBranch())
                .isFalse();
    }

    @Test
    void readsADeploymentWithTheCommitFromItsLink() {
        Deployment deployment = Sample.of("gitlab/deployment").only(Deployment.class);
        assertThat(deployment.project()).isEqualTo("acme/payments-web");
        assertThat(deployment.id()).isEqualTo("15");
        assertThat(deployment.commit()).isEqualTo(D);
        assertThat(deployment.createdAt()).isEqualTo("2024-03-05T11:30:00Z");
        assertThat(deployment.outcome()).isEqualTo(Deployment.Outcome.SUCCESS);
        assertThat(deployment.outcomeAt()).isEqualTo("2024-03-05T11:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({"failed, FAILURE", "running,", "canceled,", "created,", "blocked,"})
    void aDeploymentsStatusIsItsOutcomeOnlyAtTheEnd(String status, Deployment.Outcome outcome) {
        Sample sample = Sample.of("gitlab/deployment").with("/status", "'" + status + "'");
        assertThat(sample.only(Deployment.class).outcome()).isEqualTo(outcome);
    }

    @Test
    void anOldServersDeploymentIsKnownByItsJob() {
        Deployment deployment =
                Sample.of("gitlab/deployment").without("/deployment_id").only(Deployment.class);
        assertThat(deployment.id()).isEqualTo("job:796");
    }

    @Test
    void aPushWasWhenItsHeadWasMadeElseWhenItCame() {
        Push push = Sample.of("gitlab/push").only(Push.class);
        assertThat(push.defaultBranch()).isTrue();
        assertThat(push.after()).isEqualTo(D);
        assertThat(push.commits()).hasSize(2);
        assertThat(push.observedAt()).isEqualTo("2024-03-05T10:15:00Z");
        assertThat(Sample.of("gitlab/push")
                        .with("/commits", "[]")
                        .only(Push.class)
                        .observedAt())
                .isEqualTo(Sample.RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "build", "release", "tag_push", "wiki_page"})
    void otherKindsAreNotUsed(String kind) {
        assertThat(Sample.of("gitlab/push")
                        .with("/object_kind", "'" + kind + "'")
                        .unused())
                .isEqualTo(kind);
    }

    @Test
    void aCommentOnALineOfTheChangeIsAReview() {
        Review review = Sample.of("gitlab/note").only(Review.class);
        assertThat(review.number()).isEqualTo(8);
        assertThat(review.id()).isEqualTo("note:300");
        assertThat(review.reviewer().key()).isEqualTo(Sample.keys().key("gitlab", "52"));
        assertThat(review.submittedAt()).isEqualTo("2024-03-05T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"type; null", "type; 'DiscussionNote'", "system; true"},
            delimiter = ';',
            quoteCharacter = '|')
    void otherCommentsAreNotUsed(String member, String value) {
        assertThat(Sample.of("gitlab/note")
                        .with("/object_attributes/" + member, value)
                        .unused())
                .isEqualTo("note.MergeRequest");
    }

    @Test
    void aCommentOnSomethingElseIsNotUsed() {
        assertThat(Sample.of("gitlab/note")
                        .with("/object_attributes/noteable_type", "'Commit'")
                        .without("/merge_request")
                        .unused())
                .isEqualTo("note.Commit");
    }
}
