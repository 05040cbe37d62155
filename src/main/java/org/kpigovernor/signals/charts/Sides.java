package org.kpigovernor.signals.charts;

/** On which sides of its centre a chart gives alarm. */
public enum Sides {
    UPPER,
    BOTH
}
