package org.kpigovernor.catalogue;

/** Whether a KPI predicts, confirms, or is the outcome itself. */
public enum Tier {
    LEADING,
    LAGGING,
    OUTCOME
}
