package org.kpigovernor.measure.rows;

/** What kind of thing each record gives to a KPI. */
public enum Form {
    /** It is counted. */
    ONE,
    /** A number, such as lines. */
    NUMBER,
    /** A span in seconds. */
    SPAN,
    /** A part of a whole. */
    SHARE
}
