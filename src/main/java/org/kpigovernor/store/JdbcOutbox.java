package org.kpigovernor.store;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.notify.ToldNews;

/** Keeps notices, with leases that skip what another sender holds, and what each has told. */
public final class JdbcOutbox implements Outbox, ToldNews {
    private static final String DUE = """
            select notice_key from notice
            where state = 'waiting' and next_attempt <= :now and (leased_until is null or leased_until <= :now)
            order by written_at, notice_key limit :max for update skip locked""";

    private static final String LEASE = """
            update notice set leased_until = :until, attempts = attempts + 1 where notice_key = :key""";

    private static final String END = """
            update notice set state = :state, done_at = :at, why = :why, leased_until = null
            where notice_key = :key and state = 'waiting'""";

    private static final String RETRY = """
            update notice set next_attempt = :next, why = :why, leased_until = null
            where notice_key = :key and state = 'waiting'""";

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
                handle -> NoticeRow.insert(handle, notice, "waiting", "") && tell(handle, notice, news));
    }

    @Override
    public boolean writeUnsent(Notice notice, Set<String> news, String why) {
        return database.inTransaction(
                handle -> NoticeRow.insert(handle, notice, "unsent", why) && tell(handle, notice, news));
    }

    private static boolean tell(Handle handle, Notice notice, Set<String> news) {
        news.forEach(piece -> handle.createUpdate("insert into told_news (news, notice_key) values (:news, :key)")
                .bind("news", piece)
                .bind("key", notice.key())
                .execute());
        return true;
    }

    @Override
    public Set<String> untold(Set<String> news) {
        var untold = new LinkedHashSet<>(news);
        if (!news.isEmpty()) {
            database.useTransaction(handle -> handle.createQuery("select news from told_news where news in (<news>)")
                    .bindList("news", List.copyOf(news))
                    .mapTo(String.class)
                    .forEach(untold::remove));
        }
        return untold;
    }

    @Override
    public Set<String> told(String caseId) {
        return database.inTransaction(
                handle -> Set.copyOf(handle.createQuery("select news from told_news where news >= :from and news < :to")
                        .bind("from", caseId + "/")
                        .bind("to", caseId + "0") // the character after the slash
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public List<Notice> lease(int max, Instant now, Duration lease) {
        return database.inTransaction(handle -> {
            var keys = handle.createQuery(DUE)
                    .bind("now", Instants.utc(now))
                    .bind("max", max)
                    .mapTo(String.class)
                    .list();
            keys.forEach(key -> handle.createUpdate(LEASE)
                    .bind("until", Instants.utc(now.plus(lease)))
                    .bind("key", key)
                    .execute());
            return keys.stream()
                    .flatMap(key -> NoticeRow.find(handle, key).stream())
                    .map(Entry::notice)
                    .toList();
        });
    }

    @Override
    public void sent(String key, Instant at) {
        end(key, "sent", at, "");
    }

    @Override
    public void dead(String key, Instant at, String why) {
        end(key, "dead", at, why);
    }

    private void end(String key, String state, Instant at, String why) {
        database.useTransaction(handle -> handle.createUpdate(END)
                .bind("key", key)
                .bind("state", state)
                .bind("at", Instants.utc(at))
                .bind("why", why)
                .execute());
    }

    @Override
    public void retry(String key, Instant nextAttempt, String why) {
        database.useTransaction(handle -> handle.createUpdate(RETRY)
                .bind("key", key)
                .bind("next", Instants.utc(nextAttempt))
                .bind("why", why)
                .execute());
    }

    @Override
    public Optional<Entry> find(String key) {
        return database.inTransaction(handle -> NoticeRow.find(handle, key));
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
