package org.kpigovernor.review;

/** The four reviews. */
public enum ReviewKind {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY
}
