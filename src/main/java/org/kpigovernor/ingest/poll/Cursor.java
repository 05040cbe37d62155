package org.kpigovernor.ingest.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed is and how it does, as it is kept.
 *
 * @param filled whether it came to its end once, so that its backfill is done
 * @param share how much of the pass under way is read, from 0 to 1
 * @param dueAt when it is asked again
 * @param succeededAt when an answer of it was last kept
 * @param doneAt when it last came to its end: nothing was missing then
 * @param failures how many asks failed since one succeeded
 * @param complaint what is wrong, empty if nothing is
 */
public record Cursor(
        String source,
        String feed,
        State state,
        boolean filled,
        double share,
        Instant dueAt,
        @Nullable Instant succeededAt,
        @Nullable Instant doneAt,
        int failures,
        String complaint) {

    /** Of a feed that was never asked. */
    public static Cursor of(String source, String feed, Instant dueAt) {
        return new Cursor(source, feed, State.EMPTY, false, 0, dueAt, null, null, 0, "");
    }

    /** After an answer that gave something. */
    Cursor after(Turn turn, Instant now, Instant dueAt) {
        return new Cursor(
                source,
                feed,
                turn.next(),
                filled || turn.done(),
                turn.share(),
                dueAt,
                now,
                turn.done() ? now : doneAt,
                0,
                "");
    }

    /** After an ask that gave nothing: the same is asked again then. */
    Cursor failed(String complaint, Instant dueAt) {
        return new Cursor(
                source, feed, state, filled, share, dueAt, succeededAt, doneAt, failures + 1, complaint);
    }

    /** Put off, with nothing wrong. */
    Cursor later(Instant dueAt) {
        return new Cursor(source, feed, state, filled, share, dueAt, succeededAt, doneAt, failures, complaint);
    }

    /** Whether it is neither at its end nor stuck: there is something to ask for as soon as the source lets us. */
    boolean isUnderWay(Instant now) {
        return !filled || !dueAt.isAfter(now);
    }
}
