package org.kpigovernor.notify;

import static org.kpigovernor.cases.CaseMoves.ACCEPTED;
import static org.kpigovernor.cases.CaseMoves.ACKNOWLEDGED;
import static org.kpigovernor.cases.CaseMoves.EXPLAINED;
import static org.kpigovernor.cases.CaseMoves.RESOLVED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Desk;

/** What a link in a mail or chat message answers. */
public enum AnswerAction {
    ACKNOWLEDGE('k', ACKNOWLEDGED, "I have seen it"),
    EXPLAIN('e', EXPLAINED, "I know the cause"),
    ACCEPT('a', ACCEPTED, "We live with it"),
    WORTH('y', RESOLVED, "It is over, and was worth raising"),
    NOT_WORTH('n', RESOLVED, "It is over, and wasn't worth raising");

    private final char letter;
    private final String move;
    private final String label;

    AnswerAction(char letter, String move, String label) {
        this.letter = letter;
        this.move = move;
        this.label = label;
    }

    /** As it stands in tokens. */
    char letter() {
        return letter;
    }

    /** The move that it makes, as the case's history calls it. */
    public String move() {
        return move;
    }

    /** What the reader says with it. */
    public String label() {
        return label;
    }

    /** What can be answered to the case as it stands; of one that is over only whether it was worth raising. */
    static List<AnswerAction> of(Case subject) {
        if (!subject.isOpen()) {
            return List.of(WORTH, NOT_WORTH);
        }
        var possible = Desk.possible(subject);
        return Arrays.stream(values())
                .filter(action -> possible.contains(action.move))
                .toList();
    }

    static Optional<AnswerAction> of(char letter) {
        return Arrays.stream(values()).filter(action -> action.letter == letter).findFirst();
    }
}
