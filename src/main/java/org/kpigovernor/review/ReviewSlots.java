package org.kpigovernor.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The review slots that are kept. */
public interface ReviewSlots {
    /** Claims a slot; false if it exists already, which then stays as it is. */
    boolean claim(ReviewSlot slot);

    void end(ReviewSlot slot);

    /** When the last slot of that kind and team was due. */
    Optional<Instant> lastDue(ReviewKind kind, String team);

    /**
     * When the last slot of that kind, team and recipient was due; if there is none, when this was first asked, which is kept:
     * slots before the first start are nobody's.
     */
    Instant since(ReviewKind kind, String team, String recipient, Instant now);

    /** Slots that were claimed and never ended, the oldest first: a crash came in between. */
    List<ReviewSlot> unfinished();

    /** The newest first; null means any. */
    List<ReviewSlot> find(@Nullable String team, @Nullable ReviewKind kind, int max);
}
