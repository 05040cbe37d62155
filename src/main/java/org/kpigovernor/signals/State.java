package org.kpigovernor.signals;

/** Whether a week of a series can be judged at all. */
public enum State {
    /** The baseline isn't there yet. */
    LEARNING,
    /** Too few of the last weeks have data. */
    UNKNOWN,
    /** It can be judged. */
    JUDGED
}
