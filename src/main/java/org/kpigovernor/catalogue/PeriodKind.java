package org.kpigovernor.catalogue;

/** The length of the periods that readings are kept for. */
public enum PeriodKind {
    WEEK,
    MONTH
}
