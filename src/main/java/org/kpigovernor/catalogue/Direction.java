package org.kpigovernor.catalogue;

/** Which way a KPI gets better. */
public enum Direction {
    HIGHER,
    LOWER
}
