package org.kpigovernor.ingest.poll;

import java.util.List;
import org.kpigovernor.ingest.Delivery;

/**
 * What an answer gives.
 *
 * @param records made with {@link Records}; they and {@code next} are kept together or not at all
 * @param next where the feed is now
 * @param done nothing more for now: the next ask is due after the poll interval; else at once
 * @param share how much of this pass over the list is read, from 0 to 1; it only shows people how far a backfill has come
 */
public record Turn(List<Delivery> records, State next, boolean done, double share) {
    public Turn {
        records = List.copyOf(records);
        share = Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    }

    /** There is more to ask for at once. */
    public static Turn more(List<Delivery> records, State next, double share) {
        return new Turn(records, next, false, share);
    }

    /** There is nothing more for now. */
    public static Turn done(List<Delivery> records, State next) {
        return new Turn(records, next, true, 1);
    }
}
