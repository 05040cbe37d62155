package org.kpigovernor.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a piece of news from being told for now.
 *
 * @param by the silence's id, the id of the case that it moves with, or the mail address of who is away; empty for maintenance
 * @param why in words
 * @param until when that ends; null when nobody knows
 */
public record Hold(
        Kind kind, String by, String why, @Nullable Instant until) {
    /** Somebody silenced it; a planned maintenance; a larger objective's KPI moves too; nobody is there to hear it. */
    public enum Kind {
        SILENCE,
        MAINTENANCE,
        PARENT,
        ABSENCE
    }
}
