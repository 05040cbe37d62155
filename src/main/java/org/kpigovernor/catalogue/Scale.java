package org.kpigovernor.catalogue;

/** How a KPI's weekly values are compared with each other: what kind of quantity it is. */
public enum Scale {
    /** Positive amounts compared as logarithms: hours, minutes, lines, money. */
    DURATION,
    /** A percentage of {@code n} things, 0 to 100. */
    RATE,
    /** Events counted in a period. */
    COUNT
}
