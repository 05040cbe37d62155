package org.kpigovernor.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices on their way: each waits, is leased, and ends as sent or dead. */
public interface Outbox {
    /** Writes a notice; false if one with its key is there already, which then stays as it is. */
    boolean write(Notice notice);

    /** As {@link #write}, for history that is governed afterwards: kept and shown, never sent. */
    boolean writeUnsent(Notice notice, String why);

    /** Leases up to {@code max} notices that are due, oldest first, so that no other sender takes them before the lease ends. */
    List<Notice> lease(int max, Instant now, Duration lease);

    void sent(String key, Instant at);

    void retry(String key, Instant nextAttempt, String why);

    void dead(String key, Instant at, String why);

    Optional<Entry> find(String key);

    /** The newest first; null means any. */
    List<Entry> find(@Nullable String team, @Nullable String kind, int max);

    /** How many notices there are by channel and state. */
    List<Count> counts();

    /** A number of notices of one channel in one state. */
    record Count(String channel, String state, long notices) {}

    /** What became of a notice: {@code waiting}, {@code sent}, {@code unsent} or {@code dead}. */
    record Entry(
            Notice notice,
            String state,
            int attempts,
            @Nullable Instant doneAt,
            String why) {}
}
