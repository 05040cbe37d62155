package org.kpigovernor.judge.sheets;

import java.util.ArrayList;
import java.util.List;
import org.drools.template.parser.DataListener;

/** Keeps the cells that Drools reads, since the rules that it makes of them don't say where a word came from. */
final class Cells implements DataListener {
    private final List<Cell> all = new ArrayList<>();

    List<Cell> all() {
        return List.copyOf(all);
    }

    @Override
    public void newCell(int row, int column, String value, int mergedColStart) {
        boolean isFirst = mergedColStart == NON_MERGED || mergedColStart == column;
        if (isFirst && value != null && !value.isBlank()) {
            all.add(new Cell(row + 1, column + 1, value.strip()));
        }
    }

    @Override
    public void newRow(int row, int columns) {
        // rows come with their cells
    }

    @Override
    public void startSheet(String name) {
        // only one sheet is read
    }

    @Override
    public void finishSheet() {
        // nothing is left over
    }
}
