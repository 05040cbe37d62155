package org.kpigovernor.judge.files;

/** What a row says, and the row that says it. */
public record Entry<T>(Row row, T values) {
    /** Such as {@code thresholds/thresholds.csv row 7}. */
    public String place() {
        return row.place();
    }

    public int line() {
        return row.line();
    }
}
