package org.kpigovernor.ingest.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What follows when an ask brings nothing: how long its feed waits, or the whole source, and what is said of it meanwhile. */
record Setbacks(Cursors cursors, Keeping keeping, Patience patience, Clock clock) {
    /** It answered that there were too many asks. */
    void limit(Cursor cursor, Reply.Limited limited, Instant now) {
        var before = cursors.pause(cursor.source());
        var until = limited.until().orElseGet(() -> now.plus(patience.afterLimit(before.failures())));
        keeping.pause(cursor.source(), new Pause(until, before.failures() + 1, limited.why()));
    }

    /** It answered that something broke over there. */
    void broken(Cursor cursor, Reply.Broken broken, Instant now) {
        keeping.keep(cursor.failed(broken.why(), now.plus(patience.afterFailure(cursor.failures()))), List.of());
    }

    /** There was no answer. Who can't be reached at all is left alone as a whole. */
    void silent(Cursor cursor, Api.NoAnswer silence) {
        var before = cursors.pause(cursor.source());
        int failures = silence.isEverywhere() ? before.failures() : cursor.failures();
        var until = clock.instant().plus(patience.afterFailure(failures));
        keeping.keep(cursor.failed(silence.why(), until), List.of());
        if (silence.isEverywhere()) {
            keeping.pause(cursor.source(), new Pause(until, failures + 1, silence.why()));
        }
    }

    /** It won't answer that, or, as with a wrong token, anything. */
    void refused(Cursor cursor, Reply.Refused refused) {
        stand(cursor, refused.why());
        if (refused.everywhere()) {
            cursors.of(cursor.source()).stream()
                    .filter(other -> !other.feed().equals(cursor.feed()))
                    .forEach(other -> stand(other, refused.why()));
        }
    }

    /** Somebody has to mend something; it is tried again now and then. */
    void stand(Cursor cursor, String why) {
        keeping.keep(cursor.failed(why, clock.instant().plus(Patience.SLOW)), List.of());
    }
}
