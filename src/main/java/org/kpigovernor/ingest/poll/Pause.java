package org.kpigovernor.ingest.poll;

import java.time.Instant;

/**
 * How long a source as a whole is left alone, and why.
 *
 * @param failures how many times in a row it was paused without having answered between
 * @param why empty when nothing is wrong
 */
public record Pause(Instant until, int failures, String why) {
    /** Nothing stands against asking. */
    public static final Pause NONE = new Pause(Instant.EPOCH, 0, "");

    boolean lasts(Instant now) {
        return until.isAfter(now);
    }
}
