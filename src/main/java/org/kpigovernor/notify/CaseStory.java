package org.kpigovernor.notify;

import static org.kpigovernor.cases.CaseMoves.GOVERNOR;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.Team;

/**
 * A case with all that happened to it.
 *
 * @param told the keys of the news of it that were told
 */
record CaseStory(Case subject, List<CaseMove> moves, Team team, Set<String> told) {
    /** The last turn of one of these kinds that no person made, until then. */
    Optional<CaseMove> last(Collection<String> kinds, Instant asOf) {
        return moves.stream()
                .filter(move -> move.by().equals(GOVERNOR) && kinds.contains(move.move()))
                .filter(move -> !move.at().isAfter(asOf))
                .reduce((earlier, later) -> later);
    }

    /** What makes a piece of news told only once. */
    String key(CaseMove turn, int step) {
        return subject.id() + "/" + turn.move() + "/" + turn.at() + "/" + step;
    }

    boolean isTold(CaseMove turn, int step) {
        return told.contains(key(turn, step));
    }
}
