package org.kpigovernor.workbench;

import java.util.List;
import java.util.Locale;

/**
 * What a book would have changed in past weeks.
 *
 * @param before the hash of the book that it is held against
 * @param after the hash of the book in question
 * @param files what changed in the files, a line each
 */
public record BacktestReport(
        String before, String after, Weeks weeks, int teams, List<String> files, Differences differences) {
    /** One line for a table. */
    public String gist() {
        if (weeks.isEmpty() || differences.compared() == 0) {
            return "there are no weeks to judge";
        }
        if (differences.isNone()) {
            return "nothing would have changed in %d weeks"
                    .formatted(weeks.starts().size());
        }
        var verdicts = differences.verdicts().all();
        return "%d weeks: %d verdicts gained, %d lost; escalations a month %s → %s"
                .formatted(
                        weeks.starts().size(),
                        verdicts.gained(),
                        verdicts.lost(),
                        number(escalationsBefore()),
                        number(escalationsAfter()));
    }

    /** Cases that the one book would have opened or worsened, a month. */
    public double escalationsBefore() {
        return weeks.isEmpty() ? 0 : differences.before().escalations() / weeks.months();
    }

    /** The same of the book in question. */
    public double escalationsAfter() {
        return weeks.isEmpty() ? 0 : differences.after().escalations() / weeks.months();
    }

    /** All of it, as a person reads it; the gist is the first line. */
    public String text() {
        return new BacktestText(this).toString();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
