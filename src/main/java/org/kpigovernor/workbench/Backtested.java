package org.kpigovernor.workbench;

/**
 * What a backtest comes to.
 *
 * @param text as a person reads it, the gist in the first line
 * @param escalationsBefore cases that the active book would have opened or worsened a month
 * @param escalationsAfter the same of the book in question
 */
public record Backtested(String text, double escalationsBefore, double escalationsAfter) {
    public static Backtested of(BacktestReport report) {
        return new Backtested(report.text(), report.escalationsBefore(), report.escalationsAfter());
    }
}
