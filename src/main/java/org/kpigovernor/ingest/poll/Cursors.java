package org.kpigovernor.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.ingest.Delivery;

/** Where every feed is, kept durably. */
public interface Cursors {
    /** Of all feeds of a source that were ever asked. */
    List<Cursor> of(String source);

    /**
     * Opens those that aren't known yet, due at once. What such a source tells of times before the backfill is of things that go
     * on since then, and no sign that those times are known.
     */
    void open(String source, Set<String> feeds, Instant now, Duration backfill);

    /** The one of these feeds that is due for longest; empty if none is. */
    Optional<Cursor> due(String source, Set<String> feeds, Instant now);

    /**
     * Keeps the cursor and what it brought, in one transaction: after a crash both are there or neither.
     *
     * @return how many of the records were new
     */
    int keep(Cursor cursor, List<Delivery> records);

    /** How long a source is left alone. */
    Pause pause(String source);

    void keep(String source, Pause pause);

    /**
     * Lets one process at a time ask a source.
     *
     * @param until when others may take over, should nothing more be heard of this one
     * @return false while another one holds it
     */
    boolean hold(String source, String holder, Instant now, Instant until);
}
