package org.kpigovernor.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Which sources are polled, and how.
 *
 * @param sources by name; a source that isn't in it isn't polled
 */
public record PollSettings(Map<String, Polling> sources) {
    /** How often a source is asked for what is new, unless it says otherwise. */
    public static final Duration EVERY = Duration.ofMinutes(5);

    /** How far back the first reading goes, unless it says otherwise. */
    public static final Duration BACKFILL = Duration.ofDays(12 * 7L);

    /** No source is polled. */
    public static final PollSettings NONE = new PollSettings(Map.of());

    public PollSettings {
        sources = Map.copyOf(sources);
    }

    /**
     * How one source is polled.
     *
     * @param api where its API is, without a slash at the end
     */
    public record Polling(URI api, Credentials credentials, Duration every, Duration backfill) {}
}
