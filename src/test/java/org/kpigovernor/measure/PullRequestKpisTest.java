package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kpigovernor.measure.Some.at;
import static org.kpigovernor.measure.Some.deployed;
import static org.kpigovernor.measure.Some.deployment;
import static org.kpigovernor.measure.Some.failed;
import static org.kpigovernor.measure.Some.push;
import static org.kpigovernor.measure.Some.pushOf;
import static org.kpigovernor.measure.Some.request;
import static org.kpigovernor.measure.Some.review;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Deployment.Outcome;

@Tag("database")
class PullRequestKpisTest {
    private static final String WEEK = "2026-03-02";
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void cycleTimeIsTheMedianFromTheFirstCommitToTheMergeWithItsParts() {
        bench.record(
                        push("topic-1", null, "h1", "2026-03-02T08:30", "2026-03-02T06:00", "2026-03-02T08:00"),
                        request(1, "2026-03-02T09:00").open(),
                        request(1, "2026-03-02T09:00").ready("2026-03-02T10:00"),
                        review(1, "bob", "2026-03-02T13:00"),
                        request(1, "2026-03-02T09:00").merged("2026-03-02T14:00", "m1"),
                        deployed("1", "zzz", "2026-03-02T14:00", "2026-03-02T16:30"),
                        request(2, "2026-03-03T09:00").by("renovate[bot]").merged("2026-03-03T09:10", "m2"),
                        request(3, "2026-03-03T09:00")
                                .fromFork()
                                .toOtherBranch()
                                .merged("2026-03-03T11:00", "m3"))
                .refresh();
        var cycle = bench.week("cycle-time", WEEK);
        assertThat(cycle.value()).isEqualTo((8 + 2) / 2.0);
        assertThat(cycle.n()).isEqualTo(2);
        assertThat(cycle.parts())
                .isEqualTo(Map.of(
                        "coding", 3.0, "pickup", 3.0, "review", 1.0, "deploy", 2.5, "unknown-first-commits", 1.0));
        assertThat(bench.week("lead-time-for-changes", WEEK).value()).isEqualTo(10.5);
        assertThat(bench.week("lead-time-for-changes", WEEK).n()).isEqualTo(1);
    }

    @Test
    void forcePushedAwayCommitsCountAndTheBranchsFormerLifeDoesNot() {
        bench.record(
                        push("topic", null, "old1", "2026-02-02T08:00", "2026-02-02T07:00"),
                        push("topic", "old1", null, "2026-02-03T08:00"),
                        push("topic", null, "a", "2026-03-02T08:00", "2026-03-02T07:00"),
                        push("topic", "a", "b", true, "2026-03-02T09:00", "2026-03-02T08:30"),
                        request(1, "2026-03-02T09:30").from("topic", "b").merged("2026-03-02T10:00", "m1"))
                .refresh();
        assertThat(bench.week("cycle-time", WEEK).value()).isEqualTo(3);
    }

    @Test
    void whenAPushWasLostAllPushesSinceTheBranchsCreationCount() {
        bench.record(
                        push("topic", null, "a", "2026-03-02T08:00", "2026-03-02T07:00"),
                        push("topic", "b", "c", "2026-03-02T09:00", "2026-03-02T08:30"),
                        request(1, "2026-03-02T09:30").from("topic", "c").merged("2026-03-02T10:00", "m1"))
                .refresh();
        assertThat(bench.week("cycle-time", WEEK).value()).isEqualTo(3);
    }

    @Test
    void commitsThatAnotherBranchHadBeforeAreNotThePullRequests() {
        bench.record(
                        pushOf(
                                "topic",
                                null,
                                "a",
                                "2026-03-02T08:00",
                                new Commit("x", at("2026-01-01T00:00"), false),
                                new Commit("a", at("2026-03-02T07:00"), true)),
                        request(1, "2026-03-02T09:30").from("topic", "a").merged("2026-03-02T10:00", "m1"))
                .refresh();
        assertThat(bench.week("cycle-time", WEEK).value()).isEqualTo(3);
    }

    @Test
    void aFirstCommitAfterTheMergeIsNoCycleTimeButIsReported() {
        bench.record(
                        push("topic", null, "a", "2026-03-02T08:00", "2026-03-02T11:00"),
                        request(1, "2026-03-02T09:30").from("topic", "a").merged("2026-03-02T10:00", "m1"),
                        deployed("1", "zzz", "2026-03-02T12:00", "2026-03-02T13:00"))
                .refresh();
        assertThat(bench.week("cycle-time", WEEK).value()).isNull();
        assertThat(bench.week("cycle-time", WEEK).n()).isZero();
        assertThat(bench.week("cycle-time", WEEK).parts())
                .isEqualTo(Map.of("negative-spans", 1.0, "negative-coding", 1.0, "deploy", 3.0));
        assertThat(bench.week("pr-size", WEEK).n()).isEqualTo(1);
        assertThat(bench.week("lead-time-for-changes", WEEK).value()).isEqualTo(2);
    }

    @Test
    void aPushThatArrivesAfterTheMergeMovesTheFirstCommit() {
        bench.record(request(1, "2026-03-02T09:30").from("topic", "a").merged("2026-03-02T10:00", "m1"))
                .refresh();
        assertThat(bench.week("cycle-time", WEEK).value()).isEqualTo(0.5);
        bench.record(push("topic", null, "a", "2026-03-02T08:00", "2026-03-02T07:00"))
                .refresh();
        assertThat(bench.week("cycle-time", WEEK).value()).isEqualTo(3);
        assertThat(bench.week("cycle-time", WEEK).parts()).doesNotContainKey("unknown-first-commits");
    }

    @Test
    void theFirstReviewIsAnotherPersonsFromWhenTheDraftWasReadyOrOpened() {
        bench.record(
                        request(1, "2026-03-02T09:00").open(),
                        review(1, "ann", "2026-03-02T09:10"),
                        review(1, "linter[bot]", "2026-03-02T09:20"),
                        request(1, "2026-03-02T09:00").ready("2026-03-02T12:00"),
                        review(1, "bob", "2026-03-02T14:00"),
                        request(1, "2026-03-02T09:00").ready("2026-03-02T15:00"),
                        request(2, "2026-03-02T09:00").open(),
                        review(2, "bob", "2026-03-02T10:00"),
                        request(2, "2026-03-02T09:00").ready("2026-03-02T11:00"),
                        request(3, "2026-03-02T09:00").open(),
                        review(3, "bob", "2026-03-02T08:00"))
                .refresh();
        var time = bench.week("first-review-time", WEEK);
        assertThat(time.value()).isEqualTo(1.5);
        assertThat(time.n()).isEqualTo(2);
        assertThat(time.parts()).containsEntry("negative-spans", 1.0);
    }

    @Test
    void aReviewCoversAMergeOfTheSameSecondButNotOneBefore() {
        bench.record(
                        request(1, "2026-03-02T09:00").merged("2026-03-02T10:00", "m1"),
                        review(1, "bob", "2026-03-02T10:00"),
                        request(2, "2026-03-02T09:00").merged("2026-03-02T10:00", "m2"),
                        review(2, "bob", "2026-03-02T10:00:01"),
                        request(3, "2026-03-02T09:00").merged("2026-03-02T10:00", "m3"),
                        review(3, "ann", "2026-03-02T09:30"),
                        request(4, "2026-03-02T09:00").merged("2026-03-02T10:00", "m4"),
                        review(4, "bob", "2026-03-02T09:30"))
                .refresh();
        assertThat(bench.week("review-coverage", WEEK).value()).isEqualTo(50);
        assertThat(bench.week("review-coverage", WEEK).n()).isEqualTo(4);
    }

    @Test
    void mergeFrequencyHasNoValueUnderThreeAuthors() {
        bench.record(
                        request(1, "2026-03-02T09:00").by("ann").merged("2026-03-02T10:00", "m1"),
                        request(2, "2026-03-02T09:00").by("bob").merged("2026-03-02T10:00", "m2"))
                .refresh();
        assertThat(bench.week("merge-frequency", WEEK).value()).isNull();
        assertThat(bench.week("merge-frequency", WEEK).n()).isZero();
        bench.record(
                        request(3, "2026-03-02T09:00").by("cem").merged("2026-03-02T10:00", "m3"),
                        request(4, "2026-03-02T09:00").by("cem").merged("2026-03-02T10:00", "m4"))
                .refresh();
        assertThat(bench.week("merge-frequency", WEEK).value()).isEqualTo(4.0 / 3);
        assertThat(bench.week("merge-frequency", WEEK).n()).isEqualTo(4);
    }

    @Test
    void authorsOfTheLastWeeksCanCountInMergeFrequency() {
        bench.with("merge-frequency", Map.of("authors-window", "2w"))
                .record(
                        request(1, "2026-03-02T09:00").by("ann").merged("2026-03-02T10:00", "m1"),
                        request(2, "2026-03-02T09:00").by("bob").merged("2026-03-02T10:00", "m2"),
                        request(3, "2026-03-09T09:00").by("cem").merged("2026-03-09T10:00", "m3"))
                .refresh();
        assertThat(bench.week("merge-frequency", "2026-03-09").value()).isEqualTo(1.0 / 3);
        bench.record(request(4, "2026-03-02T09:00").by("dan").merged("2026-03-03T10:00", "m4"))
                .refresh();
        assertThat(bench.week("merge-frequency", "2026-03-09").value()).isEqualTo(1.0 / 4);
    }

    @Test
    void sizeIsTheMedianOfLinesAddedAndDeleted() {
        bench.record(
                        request(1, "2026-03-02T09:00").lines(10).merged("2026-03-02T10:00", "m1"),
                        request(2, "2026-03-02T09:00").lines(40).merged("2026-03-02T10:00", "m2"),
                        request(3, "2026-03-02T09:00").lines(20).merged("2026-03-02T10:00", "m3"),
                        request(4, "2026-03-02T09:00").lines(90).merged("2026-03-02T10:00", "m4"))
                .refresh();
        assertThat(bench.week("pr-size", WEEK).value()).isEqualTo(30, within(0.0));
    }

    @Test
    void leadTimeGoesToTheFirstSuccessOnTheChainThatContainsTheMerge() {
        bench.record(
                        push("main", "m0", "m1", "2026-03-02T10:00"),
                        push("main", "m1", "m2", "2026-03-02T11:00"),
                        request(1, "2026-03-02T09:00").merged("2026-03-02T10:00", "m1"),
                        deployed("1", "m0", "2026-03-02T10:30", "2026-03-02T10:40"),
                        failed("2", "m1", "2026-03-02T10:30", "2026-03-02T10:50"),
                        deployment(
                                Bench.API,
                                "3",
                                "m1",
                                "staging",
                                "2026-03-02T11:00",
                                Outcome.SUCCESS,
                                "2026-03-02T11:10"),
                        deployment(
                                Bench.WEB, "4", "m1", "live", "2026-03-02T11:00", Outcome.SUCCESS, "2026-03-02T11:20"),
                        deployed("5", "m2", "2026-03-09T11:00", "2026-03-09T09:00"),
                        deployed("6", "m2", "2026-03-10T11:00", "2026-03-10T12:00"))
                .refresh();
        assertThat(bench.week("lead-time-for-changes", WEEK)).isNull();
        assertThat(bench.week("lead-time-for-changes", "2026-03-09").value()).isEqualTo(7 * 24);
        assertThat(bench.week("cycle-time", WEEK).parts()).containsEntry("deploy", 7 * 24 - 1.0);
    }

    @Test
    void aCommitOffTheChainGoesByTime() {
        bench.record(
                        push("main", "m0", "m1", "2026-03-02T10:00"),
                        request(1, "2026-03-02T09:00").merged("2026-03-02T10:00", "m1"),
                        deployed("1", "other", "2026-03-02T09:59:59", "2026-03-02T10:40"),
                        deployed("2", "other", "2026-03-02T10:00", "2026-03-02T11:00"))
                .refresh();
        assertThat(bench.week("lead-time-for-changes", WEEK).value()).isEqualTo(2);
    }

    @Test
    void segmentsOfTheChainThatJoinLateDecideAnew() {
        bench.record(
                        request(1, "2026-03-02T09:00").merged("2026-03-02T10:00", "m2"),
                        push("main", "m1", "m2", "2026-03-02T10:00"),
                        push("main", "m3", "m4", "2026-03-02T12:00"),
                        push("main", "m4", "m5", "2026-03-02T13:00"),
                        deployed("1", "m5", "2026-03-02T09:30", "2026-03-02T13:00"),
                        deployed("2", "zzz", "2026-03-02T14:00", "2026-03-02T15:00"),
                        push("main", "m0", "m1", "2026-03-02T08:00"))
                .refresh();
        assertThat(bench.week("lead-time-for-changes", WEEK).value()).isEqualTo(6);
        bench.record(push("main", "m2", "m3", "2026-03-02T11:00")).refresh();
        assertThat(bench.week("lead-time-for-changes", WEEK).value()).isEqualTo(4);
    }

    @Test
    void aRollbackToAnOlderCommitContainsNoneOfWhatCameLater() {
        bench.record(
                        push("main", "m0", "m1", "2026-03-02T10:00"),
                        request(1, "2026-03-02T09:00").merged("2026-03-02T10:00", "m1"),
                        deployed("1", "m0", "2026-03-02T11:00", "2026-03-02T11:00"))
                .refresh();
        assertThat(bench.week("lead-time-for-changes", WEEK)).isNull();
        assertThat(bench.week("deployment-frequency", WEEK).value()).isEqualTo(1);
    }
}
