package org.kpigovernor.cases;

import static java.util.stream.Collectors.toMap;
import static org.kpigovernor.cases.VerdictHistory.week;
import static org.kpigovernor.cases.VerdictHistory.why;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;

/**
 * Brings the cases in line with a judgement: opens, worsens, resolves. Only a subject's newest week counts, the same judgement
 * again changes nothing, and an older week never undoes a newer one.
 */
public final class Reconciler {
    private final Cases cases;
    private final VerdictHistory history;
    private final Openings openings;

    public Reconciler(Cases cases, Judgements judgements) {
        this.cases = cases;
        this.history = new VerdictHistory(judgements);
        this.openings = new Openings(cases, history);
    }

    public List<CaseChange> reconcile(Judgement judgement, Organisation organisation, Instant asOf) {
        var open = cases.find(null, null, true).stream().collect(toMap(Reconciler::subject, Function.identity()));
        return newestWeeks(judgement)
                .filter(verdict -> !verdict.trial())
                .flatMap(verdict -> organisation.team(verdict.team()).stream()
                        .flatMap(team -> reconcile(verdict, team, open.get(subject(verdict)), asOf).stream()))
                .toList();
    }

    private static Stream<Verdict> newestWeeks(Judgement judgement) {
        return judgement.verdicts().stream()
                .filter(verdict -> verdict.period().kind() == PeriodKind.WEEK)
                .collect(toMap(
                        Reconciler::subject,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Verdict::period)),
                        TreeMap::new))
                .values()
                .stream();
    }

    /** Again with the case as it is then, when a person moved it while the round looked at it. */
    private Optional<CaseChange> reconcile(Verdict verdict, Team team, @Nullable Case open, Instant asOf) {
        try {
            return once(verdict, team, open, asOf);
        } catch (ChangedMeanwhile secondToMove) {
            var fresh = cases.find(verdict.team(), verdict.kpi(), true);
            return once(verdict, team, fresh.isEmpty() ? null : fresh.get(0), asOf);
        }
    }

    private Optional<CaseChange> once(Verdict verdict, Team team, @Nullable Case open, Instant asOf) {
        return switch (verdict.kind()) {
            case NO_DATA -> Optional.empty();
            case HEALTHY -> open == null ? Optional.empty() : heal(open, verdict, asOf);
            case INVESTIGATE, ACT ->
                open == null ? openings.open(verdict, team, asOf) : keep(open, verdict, team, asOf);
        };
    }

    private Optional<CaseChange> heal(Case open, Verdict verdict, Instant asOf) {
        var needed = Patience.of(cases.moves(open.id()), history.opening(open));
        if (week(verdict).isBefore(open.lastWeek()) || !history.healthyFor(needed.weeks(), verdict)) {
            return Optional.empty();
        }
        var resolved = new CaseEdit(open).state(Case.State.RESOLVED).at(asOf);
        var why = "the signal is gone: " + needed.weeks() + " healthy weeks in a row, " + needed.why();
        return changed(resolved, CaseMoves.RESOLVED, asOf, why);
    }

    private Optional<CaseChange> keep(Case open, Verdict verdict, Team team, Instant asOf) {
        if (week(verdict).isBefore(open.lastWeek())) {
            return Optional.empty();
        }
        var edit = new CaseEdit(open).verdict(verdict).owner(team.ownerOf(open.kpi()));
        if (verdict.kind() == VerdictKind.ACT && open.kind() == Case.Kind.INVESTIGATION) {
            var worsened = edit.kind(Case.Kind.ACTION)
                    .state(Standing.broken(open.state()))
                    .worsened(asOf);
            return changed(worsened.at(asOf), CaseMoves.WORSENED, asOf, why(verdict));
        }
        if (acceptanceEnded(open, team, asOf)) {
            var why = "accepted until " + open.acceptedUntil() + ", and it still stands: " + why(verdict);
            return changed(edit.state(Case.State.OPEN).at(asOf), CaseMoves.REOPENED, asOf, why);
        }
        if (week(verdict).isAfter(open.lastWeek())) {
            cases.hold(open.id(), week(verdict));
        }
        return Optional.empty();
    }

    private static boolean acceptanceEnded(Case open, Team team, Instant asOf) {
        var until = open.acceptedUntil();
        return until != null && asOf.atZone(team.zone()).toLocalDate().isAfter(until);
    }

    private Optional<CaseChange> changed(Case after, String move, Instant asOf, String why) {
        return Optional.of(openings.keep(after, move, asOf, why));
    }

    private static String subject(Verdict verdict) {
        return verdict.team() + "/" + verdict.kpi();
    }

    private static String subject(Case subject) {
        return subject.team() + "/" + subject.kpi();
    }
}
