package org.kpigovernor.judge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a rule beyond the weeks that it judged.
 *
 * @param rule its id
 * @param since when it was first in force, as of the earliest judgement by a book that has it
 * @param spoke when a verdict, a finding or a tension was last its word; null if that never was
 * @param setAside when it last failed and was left out; null if it never did, or has run through since
 * @param why what it did then, empty otherwise
 */
public record RuleRecord(
        String rule,
        Instant since,
        @Nullable Instant spoke,
        @Nullable Instant setAside,
        String why) {}
