package org.kpigovernor.catalogue;

/** How much a KPI binds: a non-negotiable one wins over the others and may have an absolute limit. */
public enum Priority {
    NON_NEGOTIABLE,
    IMPORTANT,
    ASPIRATIONAL
}
