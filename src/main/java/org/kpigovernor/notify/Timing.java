package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Hold;

/**
 * When a piece of news is told.
 *
 * @param due when it would be, if nothing held it back
 * @param began when it was first to be told after what held it back; null when nobody knows
 * @param at when it is told, seen from now: never before now unless it was; null when nobody knows
 * @param holds what holds it back
 */
record Timing(
        Instant due, @Nullable Instant began, @Nullable Instant at, List<Hold> holds) {
    /** From when those who were to be told can be waited for. */
    @Nullable
    Instant start(boolean told, Instant asOf) {
        return told || at == null || !at.isAfter(asOf) ? began : at;
    }
}
