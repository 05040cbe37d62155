package org.kpigovernor.cases;

import static org.kpigovernor.cases.VerdictHistory.week;
import static org.kpigovernor.cases.VerdictHistory.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;

/**
 * Opens a case for a verdict, unless it is older than what is known, or the fading signal of a case that was closed; what comes back
 * soon after it resolved itself is the old case.
 */
final class Openings {
    /** For how long verdicts may go on after a person closed the case, without a new one: the weeks that verdicts look back. */
    private static final int FADING_WEEKS = 8;

    private final Cases cases;
    private final VerdictHistory history;

    Openings(Cases cases, VerdictHistory history) {
        this.cases = cases;
        this.history = history;
    }

    Optional<CaseChange> open(Verdict verdict, Team team, Instant asOf) {
        var earlier = cases.find(verdict.team(), verdict.kpi(), false);
        var last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        if (history.knowsNewerThan(verdict) || (last != null && !week(verdict).isAfter(last.lastWeek()))) {
            return Optional.empty();
        }
        if (last != null && fades(last, verdict, team)) {
            cases.hold(last.id(), week(verdict));
            return Optional.empty();
        }
        if (last != null && comesBack(last, verdict, team)) {
            return Optional.of(comeBack(last, verdict, team, asOf));
        }
        var move = new CaseMove("", asOf, CaseMoves.OPENED, CaseMoves.GOVERNOR, why(verdict));
        var opened = cases.open(newCase(verdict, team, asOf), move);
        return Optional.of(new CaseChange(opened, new CaseMove(opened.id(), asOf, move.move(), move.by(), move.why())));
    }

    /**
     * Whether this is the old signal of a case that a person closed: verdicts look back over weeks, so they go on for a while
     * after the cause has ended. A graver verdict, or a healthy week in between, is news.
     */
    private static boolean fades(Case last, Verdict verdict, Team team) {
        var closed = last.changed().atZone(team.zone()).toLocalDate();
        return week(verdict).equals(last.lastWeek().plusWeeks(1))
                && week(verdict).isBefore(closed.plusWeeks(FADING_WEEKS))
                && (verdict.kind() == VerdictKind.INVESTIGATE || last.kind() == Case.Kind.ACTION);
    }

    private boolean comesBack(Case last, Verdict verdict, Team team) {
        var ended = last.changed().atZone(team.zone()).toLocalDate();
        boolean byItself = cases.moves(last.id()).stream()
                .filter(move -> move.move().equals(CaseMoves.RESOLVED))
                .reduce((earlier, later) -> later)
                .filter(move -> move.by().equals(CaseMoves.GOVERNOR))
                .isPresent();
        return byItself && week(verdict).isBefore(ended.plusWeeks(Patience.SOON_WEEKS));
    }

    /** With whoever had it, as far as people had got with it; graver than before, it is news for all. */
    private CaseChange comeBack(Case last, Verdict verdict, Team team, Instant asOf) {
        boolean graver = verdict.kind() == VerdictKind.ACT && last.kind() == Case.Kind.INVESTIGATION;
        var move = graver ? CaseMoves.WORSENED : CaseMoves.RETURNED;
        var edit = new CaseEdit(last).verdict(verdict).owner(team.ownerOf(verdict.kpi()));
        if (graver) {
            edit.kind(Case.Kind.ACTION).worsened(asOf);
        }
        var moves = new ArrayList<>(cases.moves(last.id()));
        moves.add(new CaseMove(last.id(), asOf, move, CaseMoves.GOVERNOR, ""));
        var back = edit.state(Standing.at(moves, asOf)).at(asOf);
        return keep(back, move, asOf, "it is back after it had resolved itself: " + why(verdict));
    }

    CaseChange keep(Case after, String move, Instant asOf, String why) {
        var made = new CaseMove(after.id(), asOf, move, CaseMoves.GOVERNOR, why);
        cases.change(after, made);
        return new CaseChange(after, made);
    }

    private static Case newCase(Verdict verdict, Team team, Instant asOf) {
        return new Case(
                "",
                verdict.team(),
                verdict.kpi(),
                verdict.kind() == VerdictKind.ACT ? Case.Kind.ACTION : Case.Kind.INVESTIGATION,
                Case.State.OPEN,
                verdict.evidence().priority(),
                verdict.rule(),
                verdict.sentence(),
                week(verdict),
                week(verdict),
                asOf,
                asOf,
                null,
                team.ownerOf(verdict.kpi()),
                "",
                null,
                null);
    }
}
