package org.kpigovernor.workbench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule book that is kept, with its files elsewhere.
 *
 * @param hash its content hash
 * @param author who brought it first
 * @param reason why, in that person's words
 * @param stored when it was first kept
 * @param backtest what it would have changed, as a person reads it with the gist in the first line; null when nobody asked
 */
public record Book(
        String hash,
        String author,
        String reason,
        Instant stored,
        Counts counts,
        @Nullable String backtest) {
    /** How much is in a book. */
    public record Counts(int rules, int rows, int cases, int kpis) {}

    /** The first line of the backtest, empty without one. */
    public String gist() {
        return backtest == null ? "" : backtest.lines().findFirst().orElse("");
    }
}
