package org.kpigovernor.catalogue;

/** How a KPI's weekly values are compared with each other: what kind of quantity it is. */
public enum Scale {
    /** Positive amounts compared as logarithms, the more exact the more things they were measured from: hours, lines. */
    DURATION,
    /** A percentage of {@code n} things, 0 to 100, compared as a proportion weighed by {@code n}. */
    RATE,
    /** Events counted in a period, compared as square roots. */
    COUNT,
    /** Anything else, compared as it is, every week alike: scores, pushed percentages, amounts that may be negative. */
    LEVEL
}
