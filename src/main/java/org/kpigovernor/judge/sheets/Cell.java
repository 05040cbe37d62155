package org.kpigovernor.judge.sheets;

import org.apache.poi.ss.util.CellReference;

/**
 * A cell that isn't empty.
 *
 * @param line 1 for the first row
 * @param column 1 for A
 */
record Cell(int line, int column, String text) {
    /** What is wrong, with the column's letter, which is how spreadsheets name it. */
    static String in(int column, String what) {
        return "column " + CellReference.convertNumToColString(column - 1) + ": " + what;
    }
}
