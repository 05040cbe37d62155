package org.kpigovernor.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;

/** What a pull request contributes. */
final class PullRequestKpis {
    private final PullRequestLife request;
    private final Optional<Instant> firstCommit;
    private final Harvest harvest;

    private PullRequestKpis(PullRequestLife request, Optional<Instant> firstCommit, Harvest harvest) {
        this.request = request;
        this.firstCommit = firstCommit;
        this.harvest = harvest;
    }

    /**
     * @param firstCommit when its first commit was authored, if known; else the opening counts, and the reading says so
     * @param deployed when the first successful production deployment that contains it finished, null if there is none
     */
    static List<Contribution> of(
            String thing,
            PullRequestLife request,
            Optional<Instant> firstCommit,
            @Nullable Instant deployed,
            Terms terms) {
        var latest = request.latest();
        var team = terms.belonging().ofProject(latest.source(), latest.repository());
        return team == null
                ? List.of()
                : new PullRequestKpis(request, firstCommit, harvest(thing, request, team, terms)).all(deployed);
    }

    private static Harvest harvest(String thing, PullRequestLife request, Team team, Terms terms) {
        boolean bot = request.latest().author().bot();
        return new Harvest(thing, team, terms, formula -> !bot || terms.includesBots(formula));
    }

    private List<Contribution> all(@Nullable Instant deployed) {
        request.firstReview()
                .ifPresent(review ->
                        harvest.span(Formula.FIRST_REVIEW_TIME, review, request.reviewableSince(review), review));
        request.mergedAt().ifPresent(merged -> merged(merged, deployed));
        return harvest.contributions();
    }

    private void merged(Instant merged, @Nullable Instant deployed) {
        request.lines().ifPresent(lines -> harvest.amount(Formula.PR_SIZE, merged, lines));
        harvest.share(Formula.REVIEW_COVERAGE, merged, reviewedBy(merged));
        harvest.countFor(
                Formula.MERGE_FREQUENCY, merged, request.latest().author().key());
        sinceFirstCommit(Formula.CYCLE_TIME, merged);
        parts(merged, deployed);
        if (deployed != null) {
            sinceFirstCommit(Formula.LEAD_TIME, deployed);
        }
    }

    /** A review in the same second as the merge covers it: sources tell no finer. */
    private boolean reviewedBy(Instant merged) {
        return request.firstReview()
                .filter(review -> review.getEpochSecond() <= merged.getEpochSecond())
                .isPresent();
    }

    private void sinceFirstCommit(Formula formula, Instant end) {
        harvest.span(formula, end, firstCommit.orElse(request.latest().openedAt()), end);
        if (firstCommit.isEmpty()) {
            harvest.countPart(formula, Contribution.UNKNOWN_FIRST_COMMITS, end);
        }
    }

    private void parts(Instant merged, @Nullable Instant deployed) {
        var opened = request.latest().openedAt();
        firstCommit.ifPresent(first -> part("coding", merged, first, opened));
        request.firstReview().ifPresent(review -> {
            part("pickup", merged, request.reviewableSince(review), review);
            part("review", merged, review, merged);
        });
        if (deployed != null) {
            part("deploy", merged, merged, deployed);
        }
    }

    private void part(String name, Instant moment, Instant from, Instant to) {
        harvest.partSpan(Formula.CYCLE_TIME, name, moment, from, to);
    }
}
