package org.kpigovernor.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices on their way: each waits, is leased, and ends as sent or dead. Only who has the lease can say what became of it. */
public interface Outbox {
    /** Writes a notice; false if one with its key is there already, which then stays as it is. */
    boolean write(Notice notice);

    /** As {@link #write}, for history that is governed afterwards: kept and shown, never sent. */
    boolean writeUnsent(Notice notice, String why);

    /**
     * Leases up to {@code max} notices of the channel that are due, oldest first, so that no other holder takes them before the lease
     * ends. What the holder has from an earlier lease, and never said anything of, is due too.
     */
    List<Leased> lease(String channel, int max, Instant now, Lease lease);

    /**
     * Ends the leases that nobody can hold any more, before anything is leased: an embedded database has one process, so they are those of
     * one that died. Where several share the database they end by themselves.
     */
    void forgetTheDead();

    /** Marks what the holder still has as sent, all in one transaction. Returns how many that were. */
    int sent(Collection<String> keys, String holder, Instant at);

    void retry(String key, String holder, Instant nextAttempt, String why);

    void dead(String key, String holder, Instant at, String why);

    /** Gives back what was leased and not tried: that was no attempt. */
    void release(Collection<String> keys, String holder);

    /** Ends what waits for a channel that isn't among these as dead letters. */
    void endWithout(Collection<String> channels, Instant at);

    /** The receiving side said later that it couldn't be delivered; false if there is no such notice on its way or sent. */
    boolean bounced(String messageId, Instant at, String why);

    Optional<Entry> find(String key);

    /** The notices with these Message-IDs. */
    List<Entry> findByMessageId(Collection<String> messageIds);

    /** Who got notices about this case alone. */
    List<String> recipients(String caseId);

    /** The newest first; null means any. */
    List<Entry> find(@Nullable String team, @Nullable String kind, int max);

    /** How many notices there are by channel and state. */
    List<Count> counts();

    /** A number of notices of one channel in one state. */
    record Count(String channel, String state, long notices) {}

    /** A claim on notices: in whose name, and how long it holds. */
    record Lease(String holder, Instant until) {}

    /**
     * A notice in its holder's hands.
     *
     * @param attempts how often it was tried, this time included
     */
    record Leased(Notice notice, int attempts) {}

    /** What became of a notice: {@code waiting}, {@code sent}, {@code bounced}, {@code unsent} or {@code dead}. */
    record Entry(
            Notice notice,
            String state,
            int attempts,
            @Nullable Instant doneAt,
            String why) {}
}
