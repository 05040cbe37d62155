package org.kpigovernor.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.notify.ToldNews;

/** Keeps notices, with leases that skip what another sender holds, and what each has told. */
public final class JdbcOutbox implements Outbox, ToldNews {
    private static final String HELD =
            " where notice_key = any(:keys) and state = 'waiting' and lease_holder = :holder";

    private static final String END = """
            update notice set state = :state, done_at = :at, why = :why, leased_until = null, lease_holder = null""" + HELD;

    private static final String RETRY = """
            update notice set next_attempt = :next, why = :why, leased_until = null, lease_holder = null""" + HELD;

    private static final String RELEASE = """
            update notice set attempts = attempts - 1, leased_until = null, lease_holder = null""" + HELD;

    private static final String END_WITHOUT = """
            update notice set state = 'dead', done_at = :at, why = 'there is no channel ' || channel
            where state = 'waiting' and channel <> all(:channels)""";

    private static final String BOUNCED = """
            update notice set state = 'bounced', done_at = :at, why = :why
            where message_id = :id and state in ('waiting', 'sent')""";

    private final Database database;

    public JdbcOutbox(Database database) {
        this.database = database;
    }

    @Override
    public boolean write(Notice notice) {
        return write(notice, Set.of());
    }

    @Override
    public boolean writeUnsent(Notice notice, String why) {
        return writeUnsent(notice, Set.of(), why);
    }

    @Override
    public boolean write(Notice notice, Set<String> news) {
        return database.inTransaction(
                handle -> NoticeRow.insert(handle, notice, "waiting", "") && ToldRow.insert(handle, notice, news));
    }

    @Override
    public boolean writeUnsent(Notice notice, Set<String> news, String why) {
        return database.inTransaction(
                handle -> NoticeRow.insert(handle, notice, "unsent", why) && ToldRow.insert(handle, notice, news));
    }

    @Override
    public Set<String> untold(Set<String> news) {
        return database.inTransaction(handle -> ToldRow.untold(handle, news));
    }

    @Override
    public Set<String> told(String caseId) {
        return database.inTransaction(handle -> ToldRow.told(handle, caseId));
    }

    @Override
    public List<Leased> lease(String channel, int max, Instant now, Lease lease) {
        return database.inTransaction(handle -> NoticeLease.take(handle, channel, max, now, lease));
    }

    @Override
    public void forgetTheDead() {
        if (database.isH2()) {
            database.useTransaction(
                    handle -> handle.execute(
                            "update notice set leased_until = null, lease_holder = null where state = 'waiting' and lease_holder is not null"));
        }
    }

    @Override
    public int sent(Collection<String> keys, String holder, Instant at) {
        return end(keys, holder, "sent", at, "");
    }

    @Override
    public void dead(String key, String holder, Instant at, String why) {
        end(List.of(key), holder, "dead", at, why);
    }

    private int end(Collection<String> keys, String holder, String state, Instant at, String why) {
        return database.inTransaction(handle -> held(handle, END, keys, holder)
                .bind("state", state)
                .bind("at", Instants.utc(at))
                .bind("why", why)
                .execute());
    }

    @Override
    public void retry(String key, String holder, Instant nextAttempt, String why) {
        database.useTransaction(handle -> held(handle, RETRY, List.of(key), holder)
                .bind("next", Instants.utc(nextAttempt))
                .bind("why", why)
                .execute());
    }

    @Override
    public void release(Collection<String> keys, String holder) {
        database.useTransaction(handle -> held(handle, RELEASE, keys, holder).execute());
    }

    private static Update held(Handle handle, String sql, Collection<String> keys, String holder) {
        return handle.createUpdate(sql)
                .bindArray("keys", String.class, List.copyOf(keys))
                .bind("holder", holder);
    }

    @Override
    public void endWithout(Collection<String> channels, Instant at) {
        database.useTransaction(handle -> handle.createUpdate(END_WITHOUT)
                .bindArray("channels", String.class, List.copyOf(channels))
                .bind("at", Instants.utc(at))
                .execute());
    }

    @Override
    public boolean bounced(String messageId, Instant at, String why) {
        return database.inTransaction(handle -> handle.createUpdate(BOUNCED)
                        .bind("id", messageId)
                        .bind("at", Instants.utc(at))
                        .bind("why", why)
                        .execute()
                > 0);
    }

    @Override
    public List<Entry> findByMessageId(Collection<String> messageIds) {
        return database.inTransaction(handle -> NoticeRow.findByMessageId(handle, List.copyOf(messageIds)));
    }

    @Override
    public Optional<Entry> find(String key) {
        return database.inTransaction(handle -> NoticeRow.find(handle, key));
    }

    @Override
    public List<String> recipients(String caseId) {
        return database.inTransaction(handle -> handle.createQuery(
                        "select distinct recipient from notice where case_id = :id order by recipient")
                .bind("id", caseId)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<Entry> find(@Nullable String team, @Nullable String kind, int max) {
        return database.inTransaction(handle -> NoticeRow.newest(handle, team, kind, max));
    }

    @Override
    public List<Count> counts() {
        return database.inTransaction(handle -> handle.createQuery(
                        "select channel, state, count(*) as notices from notice group by channel, state order by channel, state")
                .map((row, context) ->
                        new Count(row.getString("channel"), row.getString("state"), row.getLong("notices")))
                .list());
    }
}
