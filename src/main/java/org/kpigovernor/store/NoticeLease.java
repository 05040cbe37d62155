package org.kpigovernor.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.notify.Outbox.Leased;

/** Takes notices that are due for one sender, so that no other takes them meanwhile. */
final class NoticeLease {
    private static final String DUE = """
            state = 'waiting' and channel = :channel and next_attempt <= :now
              and (leased_until is null or leased_until <= :now or lease_holder = :holder)""";

    /**
     * Read first without locks: H2 sorts by the index only then, and would lock every notice that is due. Some more than wanted, since others
     * may have them.
     */
    private static final String CANDIDATES = "select notice_key from notice where " + DUE
            + " order by state, channel, written_at, notice_key limit :max";

    private static final String LOCK = "select notice_key from notice where notice_key = any(:keys) and " + DUE
            + " order by written_at, notice_key limit :max for update skip locked";

    private static final int CANDIDATES_FOR_ONE = 4;

    private static final String LEASE = """
            update notice set leased_until = :until, lease_holder = :holder, attempts = attempts + 1
            where notice_key = any(:keys)""";

    private NoticeLease() {}

    /** Oldest first, at most so many. */
    static List<Leased> take(Handle handle, String channel, int max, Instant now, Outbox.Lease lease) {
        var candidates = due(handle, CANDIDATES, channel, max * CANDIDATES_FOR_ONE, now, lease)
                .mapTo(String.class)
                .list();
        if (candidates.isEmpty()) {
            return List.of();
        }
        var keys = due(handle, LOCK, channel, max, now, lease)
                .bindArray("keys", String.class, candidates)
                .mapTo(String.class)
                .list();
        handle.createUpdate(LEASE)
                .bind("until", Instants.utc(lease.until()))
                .bind("holder", lease.holder())
                .bindArray("keys", String.class, keys)
                .execute();
        return NoticeRow.find(handle, keys).stream()
                .map(entry -> new Leased(entry.notice(), entry.attempts()))
                .toList();
    }

    private static Query due(Handle handle, String sql, String channel, int max, Instant now, Outbox.Lease lease) {
        return handle.createQuery(sql)
                .bind("channel", channel)
                .bind("now", Instants.utc(now))
                .bind("holder", lease.holder())
                .bind("max", max);
    }
}
