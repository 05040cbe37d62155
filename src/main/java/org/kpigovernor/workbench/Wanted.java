package org.kpigovernor.workbench;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Over which days a backtest goes.
 *
 * @param from null for the last year
 * @param to null for the last complete week
 */
public record Wanted(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Wanted LAST_YEAR = new Wanted(null, null);
}
