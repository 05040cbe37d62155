package org.kpigovernor.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.kpigovernor.ingest.Translation;

/** What becomes of a delivery that was translated: it is counted, or buried as a dead letter. */
final class InboxOutcome {
    private static final int LONGEST_REASON = 2_000;

    private InboxOutcome() {}

    static void settle(Handle handle, DeliveryRow row, Translation translation, InboxCounts counts, Instant now) {
        var source = row.delivery().source();
        if (translation instanceof Translation.Events) {
            counts.add(source, "translated");
        } else if (translation instanceof Translation.Unused unused) {
            counts.add(source, "unused:" + unused.type());
        } else if (translation instanceof Translation.Untranslatable untranslatable) {
            bury(handle, row, untranslatable.reason(), now);
        }
    }

    static void bury(Handle handle, DeliveryRow row, String reason, Instant now) {
        handle.createUpdate(
                        "insert into inbox_dead (seq, source, reason, died_at) values (:seq, :source, :reason, :at)")
                .bind("seq", row.seq())
                .bind("source", row.delivery().source())
                .bind("reason", StoredText.line(reason, LONGEST_REASON))
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
