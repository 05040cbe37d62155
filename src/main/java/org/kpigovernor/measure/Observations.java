package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kpigovernor.events.Event;

/** What was observed, and which things were since they were last measured. */
public interface Observations {
    /** The longest waiting touches, at most so many. */
    List<Touch> touches(int max);

    void forget(List<Touch> touches);

    /** Touches everything that was ever observed. */
    void touchAll();

    /** All observations of these things, each thing's in an order that depends on nothing but them: by time, then by content. */
    Map<String, List<Event>> of(Collection<String> things);

    /**
     * That a thing was observed.
     *
     * @param since the time of the observation
     */
    record Touch(long id, String thing, Instant since) {}
}
