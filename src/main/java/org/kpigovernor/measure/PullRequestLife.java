package org.kpigovernor.measure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.RequestCommit;
import org.kpigovernor.events.Review;

/** What all observations of a pull request and its reviews make of it. */
final class PullRequestLife {
    /** What a source tells twice within one tick of its clock: the one with more labels is the later. */
    private static final Comparator<PullRequest> ORDER = comparing(PullRequest::observedAt)
            .thenComparingInt(one -> one.labels().size());

    private final List<PullRequest> observed;
    private final List<Review> reviews;
    private final List<RequestCommit> commits;

    private PullRequestLife(List<PullRequest> observed, List<Review> reviews, List<RequestCommit> commits) {
        this.observed = observed;
        this.reviews = reviews;
        this.commits = commits;
    }

    /** From all observations, in order; empty when only reviews of it are known. */
    static Optional<PullRequestLife> of(List<Event> events) {
        var observed = only(PullRequest.class, events).sorted(ORDER).toList();
        return observed.isEmpty()
                ? Optional.empty()
                : Optional.of(new PullRequestLife(
                        observed,
                        only(Review.class, events).toList(),
                        only(RequestCommit.class, events).toList()));
    }

    PullRequest latest() {
        return observed.get(observed.size() - 1);
    }

    /** The key of the branch that it comes from. */
    String headBranch() {
        return Thing.PUSH.key(latest().source(), latest().repository(), latest().headBranch());
    }

    /** Whether pushes of its commits can be known: nobody tells us of pushes to forks. */
    boolean showsCommits() {
        return mergedAt().isPresent() && !latest().fromFork();
    }

    Optional<Instant> mergedAt() {
        return latest(PullRequest::mergedAt);
    }

    Optional<Instant> closedAt() {
        return latest(PullRequest::closedAt);
    }

    boolean draft() {
        return latest().draft();
    }

    /** The last that was told, empty if none ever was. */
    String title() {
        return latest(one -> one.title().isEmpty() ? null : one.title()).orElse("");
    }

    /** Of a merged one only: an open one's is a trial merge. */
    @Nullable
    String mergeCommit() {
        return observed.stream()
                .filter(one -> one.mergedAt() != null)
                .map(PullRequest::mergeCommit)
                .flatMap(Stream::ofNullable)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /** Lines added and deleted; empty until both are told. */
    Optional<Integer> lines() {
        return latest(one -> one.additions() == null || one.deletions() == null
                ? null
                : Math.addExact(one.additions(), one.deletions()));
    }

    /** Every commit that was ever the head of its branch. */
    Set<String> heads() {
        return observed.stream().map(PullRequest::headCommit).collect(Collectors.toSet());
    }

    /** The earliest author time of its commits as its source lists them; empty if that list was never read. */
    Optional<Instant> firstListedCommit() {
        return commits.stream().map(RequestCommit::authoredAt).min(naturalOrder());
    }

    /** The first review by a person other than the author, whenever it was and whatever it said. */
    Optional<Instant> firstReview() {
        return byOthers().map(Review::submittedAt).min(naturalOrder());
    }

    /** How many reviews people other than the author submitted, each once. */
    long reviews() {
        return byOthers().map(Review::id).distinct().count();
    }

    private Stream<Review> byOthers() {
        return reviews.stream()
                .filter(review -> !review.reviewer().bot())
                .filter(review ->
                        !review.reviewer().key().equals(latest().author().key()));
    }

    /** When it was opened or, if later, last marked ready for review before that. */
    Instant reviewableSince(Instant review) {
        return Stream.concat(
                        Stream.of(latest().openedAt()),
                        observed.stream()
                                .map(PullRequest::readyAt)
                                .flatMap(Stream::ofNullable)
                                .filter(ready -> !ready.isAfter(review)))
                .max(naturalOrder())
                .orElseThrow();
    }

    private <T> Optional<T> latest(Function<PullRequest, @Nullable T> value) {
        return observed.stream().map(value).filter(Objects::nonNull).reduce((one, later) -> later);
    }

    private static <E extends Event> Stream<E> only(Class<E> kind, List<Event> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
