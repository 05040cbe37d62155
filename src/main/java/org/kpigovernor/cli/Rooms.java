package org.kpigovernor.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.Precisions;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Attempt;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.judge.RuleReach;
import org.kpigovernor.judge.RuleRecords;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.review.ReviewAnswers;
import org.kpigovernor.review.ReviewKind;

/** The rooms of one home folder while its database is open. Where an instant may be null, the present is meant. */
public interface Rooms extends AutoCloseable {
    Organisation organisation();

    Catalogue catalogue();

    /** The cards of the active book's rules. */
    List<RuleCard> rules();

    Readings readings();

    Judgements judgements();

    Cases cases();

    /** Who would be told what of the case, and when, as it looks from then. */
    Preview preview(Case subject, @Nullable Instant asOf);

    /** The silences, those that are over too. */
    List<Silence> silences();

    /** What was tried in that team, and what came of it by now. */
    List<Attempt> attempts(Team team);

    /** What was answered in quarterly reviews. */
    ReviewAnswers answers();

    /** What a rule of the active book looks at. */
    RuleReach reach(RuleCard rule);

    /** How good each rule's alerts were until now. */
    Precisions precisions();

    /** Who owns rules of the active book. */
    List<RuleOwner> ruleOwners();

    RuleRecords ruleRecords();

    /** Runs one governance round. */
    RoundReport evaluate(@Nullable Instant asOf);

    /** Takes the file's deliveries in and governs the history in it, period by period, up to that instant. */
    ImportReport importFile(Path file, @Nullable Instant asOf, Progress progress);

    /**
     * Reads from the sources' APIs until nothing is left to read.
     *
     * @param source the only one; null for all that have a token
     * @throws org.kpigovernor.catalogue.ProblemsException when that one isn't polled
     */
    PollReport poll(@Nullable String source, Progress progress);

    /** Composes the review that would be sent then; sends and keeps nothing. */
    WrittenReview review(ReviewKind kind, Team team, @Nullable Instant asOf);

    /** Composes the roll-up of these teams that would be sent then; sends and keeps nothing. */
    WrittenReview rollUp(ReviewKind kind, List<Team> teams, String recipient, @Nullable Instant asOf);

    /** Composes the digest of that owner's rules that would be sent then; sends and keeps nothing. */
    WrittenReview digest(RuleOwner owner, @Nullable Instant asOf);

    @Override
    void close();
}
