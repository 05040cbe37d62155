package org.kpigovernor.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.events.Account;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.Review;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;

class GitHubDialectTest {
    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);
    private static final String C = "c".repeat(40);

    private static PullRequest pull(Sample sample) {
        return sample.only(PullRequest.class);
    }

    @Test
    void readsAMergedPullRequest() {
        PullRequest pull = pull(Sample.of("github/pull_request"));
        assertThat(pull.repository()).isEqualTo("acme/payments-api");
        assertThat(pull.number()).isEqualTo(42);
        assertThat(pull.author()).isEqualTo(new Account(Sample.keys().key("github", "7001"), false));
        assertThat(pull.openedAt()).isEqualTo("2024-03-04T09:00:00Z");
        assertThat(pull.mergedAt()).isEqualTo("2024-03-05T10:15:00Z").isEqualTo(pull.closedAt());
        assertThat(pull.readyAt()).isNull();
        assertThat(pull.toDefaultBranch()).isTrue();
        assertThat(pull.headBranch()).isEqualTo("retry-refunds");
        assertThat(pull.headCommit()).isEqualTo(B);
        assertThat(pull.mergeCommit()).isEqualTo(C);
        assertThat(pull.fromFork()).isFalse();
        assertThat(pull.additions()).isEqualTo(120);
        assertThat(pull.deletions()).isEqualTo(30);
        assertThat(pull.labels()).isEqualTo(Set.of("hotfix", "backend"));
        assertThat(pull.observedAt()).isEqualTo("2024-03-05T10:15:00Z");
    }

    @Test
    void aPullRequestIsMarkedReadyWhenTheDeliveryThatSaysSoWasUpdated() {
        Sample ready = Sample.of("github/pull_request")
                .with("/action", "'ready_for_review'")
                .with("/pull_request/updated_at", "'2024-03-04T11:00:00Z'");
        assertThat(pull(ready).readyAt()).isEqualTo("2024-03-04T11:00:00Z");
    }

    @Test
    void beforeTheMergeTheTrialMergesCommitIsNotRead() {
        Sample open = Sample.of("github/pull_request")
                .with("/pull_request/merged_at", "null")
                .with("/pull_request/closed_at", "null");
        assertThat(pull(open).mergeCommit()).isNull();
        assertThat(pull(open).mergedAt()).isNull();
    }

    @Test
    void aHeadInAnotherRepositoryOrInADeletedOneIsAForks() {
        assertThat(pull(Sample.of("github/pull_request")
                                .with("/pull_request/head/repo", "{'id': 9, 'full_name': 'mira/payments-api'}"))
                        .fromFork())
                .isTrue();
        assertThat(pull(Sample.of("github/pull_request").with("/pull_request/head/repo", "null"))
                        .fromFork())
                .isTrue();
    }

    @Test
    void aRenamedRepositoryIsStillTheSame() {
        Sample renamed = Sample.of("github/pull_request").with("/repository/full_name", "'acme/payments'");
        assertThat(pull(renamed).fromFork()).isFalse();
        assertThat(pull(renamed).repository()).isEqualTo("acme/payments");
    }

    @Test
    void aPullRequestToAnotherBranchIsNotToTheDefaultOne() {
        assertThat(pull(Sample.of("github/pull_request").with("/pull_request/base/ref", "'release-1'"))
                        .toDefaultBranch())
                .isFalse();
    }

    @Test
    void sizesMayBeMissing() {
        Sample partial = Sample.of("github/pull_request")
                .without("/pull_request/additions")
                .without("/pull_request/deletions");
        assertThat(pull(partial).additions()).isNull();
        assertThat(pull(partial).deletions()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"id\": 1, \"login\": \"x\", \"type\": \"Bot\"}'",
        "'{\"id\": 1, \"login\": \"x[bot]\", \"type\": \"User\"}'"
    })
    void botsAreMarked(String user) {
        assertThat(pull(Sample.of("github/pull_request").with("/pull_request/user", user))
                        .author()
                        .bot())
                .isTrue();
    }

    @Test
    void aDeletedAccountIsStillSomebody() {
        Account ghost = pull(Sample.of("github/pull_request").with("/pull_request/user", "null"))
                .author();
        assertThat(ghost.key()).isNotBlank();
        assertThat(ghost.bot()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"submitted, approved", "submitted, commented", "dismissed, dismissed", "edited, changes_requested"})
    void aReviewOfAnyStateIsAReviewAndNothingElse(String action, String state) {
        Sample sample = Sample.of("github/pull_request_review")
                .with("/action", "'" + action + "'")
                .with("/review/state", "'" + state + "'");
        assertThat(sample.events()).hasSize(1);
        Review review = sample.only(Review.class);
        assertThat(review.number()).isEqualTo(42);
        assertThat(review.id()).isEqualTo("3301");
        assertThat(review.reviewer().key()).isEqualTo(Sample.keys().key("github", "7002"));
        assertThat(review.submittedAt()).isEqualTo("2024-03-04T13:30:00Z");
    }

    @Test
    void readsAPushWithAuthorTimes() {
        Push push = Sample.of("github/push").only(Push.class);
        assertThat(push.branch()).isEqualTo("main");
        assertThat(push.defaultBranch()).isTrue();
        assertThat(push.before()).isEqualTo(A);
        assertThat(push.after()).isEqualTo(C);
        assertThat(push.commits()).hasSize(2);
        assertThat(push.commits().get(0).sha()).isEqualTo(B);
        assertThat(push.commits().get(0).authoredAt()).isEqualTo("2024-03-04T09:00:00Z");
        assertThat(push.commits().get(0).distinct()).isFalse();
        assertThat(push.commits().get(1).distinct()).isTrue();
        assertThat(push.observedAt()).isEqualTo("2024-03-05T10:15:00Z");
    }

    @Test
    void zerosStandForNoCommit() {
        String zeros = "'" + "0".repeat(40) + "'";
        assertThat(Sample.of("github/push")
                        .with("/before", zeros)
                        .only(Push.class)
                        .before())
                .isNull();
        Sample deleted = Sample.of("github/push").with("/after", zeros).with("/head_commit", "null");
        assertThat(deleted.only(Push.class).after()).isNull();
    }

    @Test
    void aPushThatTellsNoTimeWasWhenItsHeadWasMadeElseWhenItCame() {
        Sample sample = Sample.of("github/push").without("/repository/pushed_at");
        assertThat(sample.only(Push.class).observedAt()).isEqualTo("2024-03-05T10:15:00Z");
        assertThat(sample.with("/head_commit", "null").only(Push.class).observedAt())
                .isEqualTo(Sample.RECEIVED);
    }

    @Test
    void pushesOfTagsAndOfBranchesWithSlashesAreToldApart() {
        assertThat(Sample.of("github/push").with("/ref", "'refs/tags/main'").unused())
                .isEqualTo("push.tag");
        Push push =
                Sample.of("github/push").with("/ref", "'refs/heads/feature/a'").only(Push.class);
        assertThat(push.branch()).isEqualTo("feature/a");
        assertThat(push.defaultBranch()).isFalse();
    }

    @Test
    void aDeploymentThatWasCreatedHasNoOutcome() {
        Deployment deployment = Sample.of("github/deployment").only(Deployment.class);
        assertThat(deployment.id()).isEqualTo("880");
        assertThat(deployment.commit()).isEqualTo(C);
        assertThat(deployment.environment()).isEqualTo("production");
        assertThat(deployment.createdAt()).isEqualTo("2024-03-05T10:20:00Z");
        assertThat(deployment.outcome()).isNull();
        assertThat(deployment.outcomeAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failure, FAILURE", "error, FAILURE"})
    void aDeploymentComesToItsOutcomeWhenTheStatusWasCreated(String state, Deployment.Outcome outcome) {
        Sample sample = Sample.of("github/deployment_status")
                .with("/deployment_status/state", "'" + state + "'")
                .with("/deployment_status/updated_at", "'2024-03-07T00:00:00Z'");
        Deployment deployment = sample.only(Deployment.class);
        assertThat(deployment.outcome()).isEqualTo(outcome);
        assertThat(deployment.outcomeAt()).isEqualTo("2024-03-05T10:26:00Z");
        assertThat(deployment.createdAt()).isEqualTo("2024-03-05T10:20:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "queued", "in_progress", "pending", "waiting"})
    void otherStatesChangeNothing(String state) {
        Sample sample = Sample.of("github/deployment_status").with("/deployment_status/state", "'" + state + "'");
        assertThat(sample.only(Deployment.class).outcome()).isNull();
        assertThat(sample.only(Deployment.class).outcomeAt()).isNull();
    }

    @Test
    void theDeploymentsEnvironmentCountsNotTheStatuses() {
        Sample sample = Sample.of("github/deployment_status").with("/deployment_status/environment", "'staging'");
        assertThat(sample.only(Deployment.class).environment()).isEqualTo("production");
    }

    @Test
    void readsAnAttemptOfAWorkflow() {
        Build build = Sample.of("github/workflow_run").only(Build.class);
        assertThat(build.id()).isEqualTo("66001");
        assertThat(build.attempt()).isEqualTo(2);
        assertThat(build.startedAt()).isEqualTo("2024-03-05T10:40:00Z");
        assertThat(build.finishedAt()).isEqualTo("2024-03-05T10:47:30Z");
        assertThat(build.onDefaultBranch()).isTrue();
        assertThat(build.outcome()).isEqualTo(Build.Outcome.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource({
        "success, SUCCESS", "failure, FAILURE", "timed_out, FAILURE", "startup_failure, FAILURE", "cancelled, IGNORED",
        "skipped, IGNORED", "neutral, IGNORED", "action_required, IGNORED", "stale, IGNORED", "unheard_of, IGNORED"
    })
    void aConclusionIsSuccessFailureOrIgnored(String conclusion, Build.Outcome outcome) {
        Sample sample = Sample.of("github/workflow_run").with("/workflow_run/conclusion", "'" + conclusion + "'");
        assertThat(sample.only(Build.class).outcome()).isEqualTo(outcome);
    }

    @Test
    void theStatusTellsWhetherARunIsCompletedNotTheAction() {
        assertThat(Sample.of("github/workflow_run")
                        .with("/action", "'requested'")
                        .events())
                .hasSize(1);
        assertThat(Sample.of("github/workflow_run")
                        .with("/workflow_run/status", "'in_progress'")
                        .unused())
                .isEqualTo("workflow_run.in_progress");
    }

    @Test
    void aForksBranchOfTheSameNameIsNotTheDefaultBranch() {
        for (String head : new String[] {"{'id': 9, 'full_name': 'mira/payments-api'}", "null"}) {
            Sample sample = Sample.of("github/workflow_run").with("/workflow_run/head_repository", head);
            assertThat(sample.only(Build.class).onDefaultBranch()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"success, SUCCESS", "failure, FAILURE", "cancelled,"})
    void aWorkflowThatDeploysIsADeploymentToo(String conclusion, Deployment.Outcome outcome) {
        Sample sample = Sample.of("github/workflow_run")
                .with("/workflow_run/name", "'Deploy to prod'")
                .with("/workflow_run/conclusion", "'" + conclusion + "'");
        Deployment deployment = sample.only(Deployment.class);
        assertThat(deployment.id()).isEqualTo("build:66001");
        assertThat(deployment.environment()).isEqualTo(Deployment.BY_BUILD);
        assertThat(deployment.commit()).isEqualTo(C);
        assertThat(deployment.createdAt()).isEqualTo("2024-03-05T10:40:00Z");
        assertThat(deployment.outcome()).isEqualTo(outcome);
        assertThat(deployment.outcomeAt())
                .isEqualTo(outcome == null ? null : sample.only(Build.class).finishedAt());
    }

    @Test
    void readsAnIssue() {
        WorkItem item = Sample.of("github/issues").only(WorkItem.class);
        assertThat(item.project()).isEqualTo("acme/payments-api");
        assertThat(item.key()).isEqualTo("acme/payments-api#17");
        assertThat(item.type()).isEqualTo("Bug");
        assertThat(item.labels()).isEqualTo(Set.of("bug", "customer"));
        assertThat(item.done()).isTrue();
        assertThat(item.deleted()).isFalse();
        assertThat(item.createdAt()).isEqualTo("2024-03-01T08:00:00Z");
        assertThat(item.observedAt()).isEqualTo("2024-03-06T08:00:00Z");
    }

    @Test
    void anIssuesTypeIsItsOwnElseABugsLabelElseIssue() {
        Sample typed = Sample.of("github/issues").with("/issue/type", "{'name': 'Feature'}");
        assertThat(typed.only(WorkItem.class).type()).isEqualTo("Feature");
        Sample plain = Sample.of("github/issues").with("/issue/labels", "[]");
        assertThat(plain.only(WorkItem.class).type()).isEqualTo("Issue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "transferred"})
    void anIssueThatLeftIsDeleted(String action) {
        Sample sample = Sample.of("github/issues").with("/action", "'" + action + "'");
        assertThat(sample.only(WorkItem.class).deleted()).isTrue();
    }

    @Test
    void aFormsPayloadIsTheSame() {
        Sample sample = Sample.of("github/pull_request").with("/pull_request/title", "'50% + & = ü'");
        String form = "payload="
                + URLEncoder.encode(new String(sample.bytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(translate(form)).isEqualTo(sample.translation());
    }

    @Test
    void aBrokenFormIsUntranslatable() {
        assertThat(translate("payload=%zz")).isInstanceOf(Translation.Untranslatable.class);
        assertThat(translate("other=1")).isEqualTo(new Translation.Untranslatable("the form has no field payload"));
    }

    private static Translation translate(String form) {
        Map<String, String> headers =
                Map.of("content-type", "application/x-www-form-urlencoded", "x-github-event", "pull_request");
        return Sample.translator("github")
                .translate(
                        new Delivery("github", "d", headers, form.getBytes(StandardCharsets.UTF_8), Sample.RECEIVED));
    }

    @Test
    void theHeaderTellsTheTypeAndTypesThatAreNotUsedAreCounted() {
        Delivery starred = Sample.of("github/pull_request").delivery(Map.of("x-github-event", "star"));
        assertThat(Sample.translator("github").translate(starred)).isEqualTo(new Translation.Unused("star"));
    }

    @Test
    void aBodyOfNoKnownShapeWithoutAHeaderIsUntranslatable() {
        assertThat(Sample.of("github/pull_request").without("/pull_request").reason())
                .contains("X-GitHub-Event");
    }

    @Test
    void whatIsWrongIsNamedByItsPath() {
        assertThat(Sample.of("github/pull_request")
                        .with("/pull_request/head/sha", "5")
                        .reason())
                .isEqualTo("$.pull_request.head.sha isn't a text");
        assertThat(Sample.of("github/push").with("/commits", "5").reason()).isEqualTo("$.commits isn't an array");
    }
}
