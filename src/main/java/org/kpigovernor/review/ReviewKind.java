package org.kpigovernor.review;

import java.util.Locale;
import org.kpigovernor.catalogue.Spelling;

/** The four reviews of a team, the roll-up of several teams, and the digest of a person's rules. */
public enum ReviewKind {
    DAILY(Span.DAY),
    WEEKLY(Span.WEEK),
    MONTHLY(Span.MONTH),
    QUARTERLY(Span.QUARTER),
    /** What needs the head of several teams, of a week. */
    ROLL_UP(Span.WEEK),
    /** The same of a month. */
    MONTHLY_ROLL_UP(Span.MONTH),
    /** Goes to each owner of rules by itself; it is about no team. */
    RULES(Span.MONTH);

    /** How long a stretch a review looks back on. */
    enum Span {
        DAY,
        WEEK,
        MONTH,
        QUARTER
    }

    private final Span span;

    ReviewKind(Span span) {
        this.span = span;
    }

    Span span() {
        return span;
    }

    /** Whether it is about several teams at once. */
    public boolean isRollUp() {
        return this == ROLL_UP || this == MONTHLY_ROLL_UP;
    }

    /** What a notice with such a review is called, such as {@code weekly-review}. */
    public String noticeKind() {
        return Spelling.of(this) + "-review";
    }

    /** The kind that is spelt so; the spelling must be one. */
    public static ReviewKind spelt(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
