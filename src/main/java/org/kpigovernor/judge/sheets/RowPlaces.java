package org.kpigovernor.judge.sheets;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Problem;

/**
 * Finds the cell that a place in a row's rule came from.
 *
 * @param line the row
 * @param drl its rule
 * @param cells those that the rule was made of
 */
record RowPlaces(int line, String drl, List<Cell> cells) implements UnaryOperator<Problem> {
    /** The problem at the cell with the longest text that covers its place, or at the row. */
    @Override
    public Problem apply(Problem problem) {
        int at = problem.line() == line ? inside(problem.column() - 1) : -1;
        return cells.stream()
                .filter(cell -> at >= 0 && cover(cell, at) > 0)
                .max(Comparator.comparingInt(cell -> cover(cell, at)))
                .map(cell -> new Problem(
                        problem.file(),
                        cell.line(),
                        cell.column(),
                        Cell.in(cell.column(), problem.what()),
                        problem.hint()))
                .orElseGet(() -> new Problem(problem.file(), line, 0, problem.what(), problem.hint()));
    }

    /** A text's place is its quote, which often stands in the header, but what is wrong stands behind it. */
    private int inside(int at) {
        return drl.startsWith("\"", at) ? at + 1 : at;
    }

    private int cover(Cell cell, int at) {
        return pieces(cell.text())
                .filter(piece -> covers(piece, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** A cell stands in the rule as it is or with its quotes escaped, and a condition around the cells' values. */
    private static Stream<String> pieces(String cell) {
        return Stream.of(cell, cell.replace("\"", "\\\""))
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("\\$(param|[0-9]+)"))))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty());
    }

    private boolean covers(String piece, int at) {
        int found = drl.indexOf(piece, Math.max(0, at - piece.length() + 1));
        return found >= 0 && found <= at;
    }
}
