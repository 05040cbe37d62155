package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import org.kpigovernor.cases.Hold;

/** Which news weren't told when they were due, and why. */
public interface HeldNews {
    /** Keeps it, once a piece of news: what held it back first. */
    void hold(Held held);

    /** Of that case, in the order in which they were held back. */
    List<Held> ofCase(String caseId);

    /** What a silence, a case or somebody's absence held back, by its id or address, in that order. */
    List<Held> by(String holder);

    /**
     * A piece of news that was held back.
     *
     * @param news its key
     * @param by as {@link Hold#by}
     */
    record Held(String news, String caseId, String recipient, Hold.Kind kind, String by, String why, Instant at) {}
}
