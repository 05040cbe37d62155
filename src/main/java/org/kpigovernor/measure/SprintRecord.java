package org.kpigovernor.measure;

import static org.kpigovernor.measure.rows.Field.moment;
import static org.kpigovernor.measure.rows.Field.number;
import static org.kpigovernor.measure.rows.Field.words;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.measure.rows.RecordKind;

/**
 * A sprint that was completed, as rows see it.
 *
 * @param items all that ever named it
 */
record SprintRecord(SprintLife life, Collection<ItemHistory> items) {
    static final RecordKind<SprintRecord> KIND = new RecordKind<>(
            "sprint",
            "every sprint that has started and was completed, of a board that is mapped to a team",
            List.of(
                    moment("started", "when it really started", r -> Optional.of(r.life.started())),
                    moment("completed", "when it really was completed", r -> Optional.of(r.life.completed())),
                    number("committed issues", "the issues that were in it when it started", r ->
                            (double) r.committed().size()),
                    number(
                            "committed issues done",
                            "those of them that were in a done category when it was completed, wherever they were by then",
                            SprintRecord::done),
                    words("board", "the board that it is of", r -> List.of(r.life.board()))));

    private List<ItemHistory> committed() {
        return items.stream()
                .filter(item -> item.inSprint(life.id(), life.started()))
                .toList();
    }

    private double done() {
        return committed().stream()
                .filter(item -> item.doneAt(life.completed()))
                .count();
    }
}
