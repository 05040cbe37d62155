package org.kpigovernor.review;

import org.kpigovernor.catalogue.Spelling;

/** The four reviews. */
public enum ReviewKind {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY;

    /** What a notice with such a review is called, such as {@code weekly-review}. */
    public String noticeKind() {
        return Spelling.of(this) + "-review";
    }
}
