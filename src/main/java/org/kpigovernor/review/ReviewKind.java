package org.kpigovernor.review;

import org.kpigovernor.catalogue.Spelling;

/** The four reviews of a team, and the digest of a person's rules. */
public enum ReviewKind {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    /** Goes to each owner of rules by itself; it is about no team. */
    RULES;

    /** What a notice with such a review is called, such as {@code weekly-review}. */
    public String noticeKind() {
        return Spelling.of(this) + "-review";
    }
}
