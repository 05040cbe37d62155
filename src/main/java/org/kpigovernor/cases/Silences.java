package org.kpigovernor.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The silences that are kept, those that are over too. */
public interface Silences {
    /** Keeps it under the next free id, and returns it with that. */
    Silence add(Silence silence);

    Optional<Silence> find(String id);

    /** In the order in which they were made. */
    List<Silence> all();

    /** Ends it before its time; nothing if it is over already. */
    void end(String id, Instant at);
}
