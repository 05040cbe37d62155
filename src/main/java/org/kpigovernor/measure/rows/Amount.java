package org.kpigovernor.measure.rows;

/**
 * What one record gives to a KPI.
 *
 * @param amount a span in seconds, a number, 1 for a record that is counted, or the part of a share
 * @param weight the whole of a share, else 1
 */
public record Amount(double amount, double weight) {
    /** A span that runs backwards: no value, and counted as such. */
    public static final Amount NEGATIVE = new Amount(-1, 0);

    static final Amount ONE = new Amount(1, 1);

    public boolean isNegative() {
        return this == NEGATIVE;
    }
}
