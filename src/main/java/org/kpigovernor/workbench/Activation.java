package org.kpigovernor.workbench;

import java.time.Instant;

/**
 * One time that a rule book became the active one; the last of all says which is.
 *
 * @param number grows with each
 */
public record Activation(long number, String hash, Instant at, Signed by, Kind kind) {
    /** What made it active. */
    public enum Kind {
        PUBLISHED,
        ROLLED_BACK,
        CHANGED_IN_THE_FOLDER,
        AT_START
    }
}
