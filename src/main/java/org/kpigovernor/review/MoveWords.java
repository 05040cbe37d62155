package org.kpigovernor.review;

import static org.kpigovernor.cases.CaseMoves.ACCEPTED;
import static org.kpigovernor.cases.CaseMoves.ACKNOWLEDGED;
import static org.kpigovernor.cases.CaseMoves.ACTED;
import static org.kpigovernor.cases.CaseMoves.EXPLAINED;
import static org.kpigovernor.cases.CaseMoves.GOVERNOR;
import static org.kpigovernor.cases.CaseMoves.OPENED;
import static org.kpigovernor.cases.CaseMoves.REOPENED;
import static org.kpigovernor.cases.CaseMoves.RESOLVED;
import static org.kpigovernor.cases.CaseMoves.WORSENED;

import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.wording.OneLine;

/** What happened to a case, in words. */
final class MoveWords {
    private MoveWords() {}

    /**
     * A clause that follows the KPI's name.
     *
     * @param standing how the KPI stands now
     */
    static String of(CaseMove move, Case subject, String standing) {
        var id = subject.id();
        var why = OneLine.of(move.why());
        return switch (move.move()) {
            case OPENED -> "%s %s was opened, %s".formatted(CaseWords.kind(subject), id, standing);
            case WORSENED -> "case %s was raised to an action, %s".formatted(id, standing);
            case REOPENED -> "case %s is open again, %s".formatted(id, why);
            case ACKNOWLEDGED -> "case %s was acknowledged by %s".formatted(id, OneLine.of(move.by()));
            case EXPLAINED -> "its cause was found (case %s): %s".formatted(id, why);
            case ACTED -> "it is acted on (case %s): %s".formatted(id, why);
            case ACCEPTED -> "case %s was accepted %s".formatted(id, why);
            case RESOLVED -> resolved(move, id, why);
            default -> "case %s: %s".formatted(id, OneLine.of(move.move()));
        };
    }

    private static String resolved(CaseMove move, String id, String why) {
        var reason = why.isEmpty() ? "" : ": " + why;
        return move.by().equals(GOVERNOR)
                ? "back to normal, case %s is resolved".formatted(id)
                : "case %s was closed by %s%s".formatted(id, OneLine.of(move.by()), reason);
    }
}
