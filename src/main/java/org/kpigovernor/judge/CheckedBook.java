package org.kpigovernor.judge;

import org.kpigovernor.judge.files.RuleFolder;

/**
 * A rule book that passed everything that {@link RuleCheck} looks at, and the files that it came of.
 *
 * @param rows how many rows its tables have
 * @param cases how many cases stand beside its rules
 */
public record CheckedBook(RuleFolder folder, RuleBook book, int rows, int cases) implements AutoCloseable {
    @Override
    public void close() {
        book.close();
    }
}
