package org.kpigovernor.judge;

/** What the rule book says about a KPI of a team in a period, from the lightest to the gravest. */
public enum VerdictKind {
    /** Too little to say anything; its own quiet state. */
    NO_DATA,
    HEALTHY,
    INVESTIGATE,
    ACT
}
