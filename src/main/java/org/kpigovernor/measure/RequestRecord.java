package org.kpigovernor.measure;

import static org.kpigovernor.measure.rows.Field.flag;
import static org.kpigovernor.measure.rows.Field.moment;
import static org.kpigovernor.measure.rows.Field.number;
import static org.kpigovernor.measure.rows.Field.words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.measure.rows.RecordKind;

/**
 * A pull request, as rows see it.
 *
 * @param firstCommit when its first commit was authored, if known
 * @param deployed when the first successful production deployment that contains it finished
 * @param deploymentBefore when the successful one before that finished
 */
record RequestRecord(
        PullRequestLife life,
        Optional<Instant> firstCommit,
        Optional<Instant> deployed,
        Optional<Instant> deploymentBefore) {
    static final String DEPLOYMENT_BEFORE = "deployment before";

    static final RecordKind<RequestRecord> KIND = new RecordKind<>(
            "pull request",
            "every pull or merge request, whether open, closed or merged",
            List.of(
                    moment(
                            "first commit",
                            "when the earliest of its commits was authored, where that is known",
                            r -> r.firstCommit),
                    moment(
                            "begun",
                            "its first commit; where that isn't known, when it was opened",
                            r -> Optional.of(r.firstCommit.orElse(r.latest().openedAt()))),
                    moment(
                            "opened",
                            "when it was opened, as a draft or not",
                            r -> Optional.of(r.latest().openedAt())),
                    moment(
                            "reviewable",
                            "when it was opened or, if later, last marked ready before its first review",
                            r -> Optional.of(
                                    r.life.reviewableSince(r.life.firstReview().orElse(Instant.MAX)))),
                    moment(
                            "first review",
                            "the first review by a person other than the author, whatever it said and whenever it was",
                            r -> r.life.firstReview()),
                    moment("merged", "when it was merged, to whatever branch", r -> r.life.mergedAt()),
                    moment("closed", "when it was closed, merged or not", r -> r.life.closedAt()),
                    moment(
                            "deployed",
                            "when the first successful production deployment that contains it finished; of those merged to"
                                    + " the default branch",
                            r -> r.deployed),
                    moment(
                            DEPLOYMENT_BEFORE,
                            "when the successful production deployment before that one finished",
                            r -> r.deploymentBefore),
                    number(
                            "lines",
                            "lines added and deleted, once both are told",
                            r -> r.life.lines().map(Integer::doubleValue).orElse(null)),
                    number("reviews", "reviews by people other than the author", r -> (double) r.life.reviews()),
                    words(
                            "label",
                            "its labels, as they are now",
                            r -> r.latest().labels()),
                    words("title", "its title, as it is now", r -> some(r.life.title())),
                    words(
                            "branch",
                            "the branch that it comes from",
                            r -> some(r.latest().headBranch())),
                    words(
                            "base branch",
                            "the branch that it goes to, and `default` if that is the default branch",
                            r -> r.latest().toDefaultBranch()
                                    ? List.of(r.latest().baseBranch(), "default")
                                    : List.of(r.latest().baseBranch())),
                    words(
                            "issue",
                            "the issues that its title or branch names, such as `PAY-7` or `#12`",
                            r -> IssueNames.in(r.life.title(), r.latest().headBranch())),
                    words(
                            "repository",
                            "the repository that it is of",
                            r -> List.of(r.latest().repository())),
                    words(
                            "source",
                            "the source that told of it, such as `github`",
                            r -> List.of(r.latest().source())),
                    flag(
                            "bot",
                            "whether a bot opened it",
                            r -> r.latest().author().bot()),
                    flag("draft", "whether it is a draft now", r -> r.life.draft()),
                    flag(
                            "from a fork",
                            "whether it comes from another repository",
                            r -> r.latest().fromFork())));

    private PullRequest latest() {
        return life.latest();
    }

    private static Set<String> some(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text);
    }
}
