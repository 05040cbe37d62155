package org.kpigovernor.measure;

import java.time.Instant;
import java.util.List;

/** What each scope's events say about how long it has been heard of. */
public interface Feeds {
    List<Feed> all();

    /**
     * A scope that events came from.
     *
     * @param first the time of the earliest
     * @param last the time of the latest
     * @param observations how many different ones there were
     */
    record Feed(Scope scope, Instant first, Instant last, long observations) {}
}
