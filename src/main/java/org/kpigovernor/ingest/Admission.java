package org.kpigovernor.ingest;

/** Whether a delivery comes from whom it says that it does. */
public sealed interface Admission {
    /** It does, or nobody asks. */
    record Accepted() implements Admission {}

    /**
     * It doesn't, or that can't be told.
     *
     * @param why one sentence without a full stop; never contains a secret or what was sent in its place
     */
    record Refused(String why) implements Admission {}
}
