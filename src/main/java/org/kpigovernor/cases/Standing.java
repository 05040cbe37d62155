package org.kpigovernor.cases;

import static org.kpigovernor.cases.Case.State.ACCEPTED;
import static org.kpigovernor.cases.Case.State.ACKNOWLEDGED;
import static org.kpigovernor.cases.Case.State.ACTING;
import static org.kpigovernor.cases.Case.State.EXPLAINED;
import static org.kpigovernor.cases.Case.State.OPEN;
import static org.kpigovernor.cases.Case.State.RESOLVED;

import java.time.Instant;
import java.util.List;

/** Where a case stands by its moves, at any instant. */
public final class Standing {
    private Case.State now = OPEN;
    private Case.State beforeItsEnd = OPEN;

    private Standing() {}

    /** The state after the last move until then; open before the first. */
    public static Case.State at(List<CaseMove> moves, Instant asOf) {
        var standing = new Standing();
        moves.stream().filter(move -> !move.at().isAfter(asOf)).forEach(move -> standing.take(move.move()));
        return standing.now;
    }

    private void take(String move) {
        var before = now;
        now = after(move);
        beforeItsEnd = now == RESOLVED && before != RESOLVED ? before : beforeItsEnd;
    }

    private Case.State after(String move) {
        return switch (move) {
            case CaseMoves.OPENED, CaseMoves.REOPENED -> OPEN;
            case CaseMoves.WORSENED -> broken(now == RESOLVED ? back(beforeItsEnd) : now);
            case CaseMoves.RETURNED -> back(beforeItsEnd);
            case CaseMoves.ACKNOWLEDGED -> ACKNOWLEDGED;
            case CaseMoves.EXPLAINED -> now == ACTING ? ACTING : EXPLAINED;
            case CaseMoves.ACTED -> ACTING;
            case CaseMoves.ACCEPTED -> ACCEPTED;
            case CaseMoves.RESOLVED -> RESOLVED;
            default -> now;
        };
    }

    /** Worsening breaks what people said before they knew; a cause that was found stays found. */
    static Case.State broken(Case.State state) {
        return switch (state) {
            case ACKNOWLEDGED, ACCEPTED -> OPEN;
            case OPEN, EXPLAINED, ACTING, RESOLVED -> state;
        };
    }

    /** What a case comes back as, that stood so when it resolved itself: whoever had it has it again, and what was done is over. */
    static Case.State back(Case.State state) {
        return switch (state) {
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case EXPLAINED, ACTING -> EXPLAINED;
            case OPEN, ACCEPTED, RESOLVED -> OPEN;
        };
    }
}
