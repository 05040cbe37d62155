package org.kpigovernor.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the polling of one source goes.
 *
 * @param succeededAt when it last answered something that was kept
 * @param completeUntil everything that it knew then was read; empty while one of its feeds never came to its end
 * @param feeds how many lists there are to read
 * @param backlog how many of them are not read to their end, or due again
 * @param share how much of the first reading is done, from 0 to 1
 * @param pausedUntil until when it is left alone, if it is
 * @param pausedFor why, empty if nothing is wrong
 * @param complaints what is wrong with which list
 * @param every how often it is asked
 */
public record SourceState(
        String source,
        Word word,
        Optional<Instant> succeededAt,
        Optional<Instant> completeUntil,
        int feeds,
        int backlog,
        double share,
        Optional<Instant> pausedUntil,
        String pausedFor,
        List<Complaint> complaints,
        Duration every) {
    /** The state in a word. */
    public enum Word {
        /** The first reading goes on. */
        FILLING,
        /** What is new is read as it comes. */
        CURRENT,
        /** It asked to be left alone, or couldn't be reached. */
        WAITING,
        /** It refuses or fails for some of its lists. */
        FAILING
    }

    /** What is wrong with a list, and since how many asks. */
    public record Complaint(String feed, String what, int failures) {}

    /** How long ago all that it knew had been read. */
    public Optional<Duration> lag(Instant now) {
        return completeUntil.map(until -> Duration.between(until, now));
    }
}
