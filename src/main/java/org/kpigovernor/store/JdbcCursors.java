package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.poll.Cursor;
import org.kpigovernor.ingest.poll.Cursors;
import org.kpigovernor.ingest.poll.Pause;
import org.kpigovernor.ingest.poll.State;

/** Where polling is, in tables. A feed's place and what it brought to the inbox are kept in one transaction. */
public final class JdbcCursors implements Cursors {
    private static final String UPDATE = """
            update poll_cursor set state = :state, filled = :filled, share = :share, due_at = :due,
                succeeded_at = :succeeded, done_at = :done, failures = :failures, complaint = :complaint
            where source = :source and feed = :feed""";
    private static final String INSERT = """
            insert into poll_cursor (source, feed, state, filled, share, due_at, failures, complaint)
            values (:source, :feed, '{}', false, 0, :due, 0, '') on conflict do nothing""";
    private static final String OPEN_SOURCE = """
            insert into poll_source (source, paused_until, failures, complaint, holder, held_until, reads_from)
            values (:source, :never, 0, '', '', :never,
                coalesce((select least(:from, min(first_at)) from feed where source = :source), :from))
            on conflict do nothing""";

    private final Database database;
    private final InboxAcceptance inbox;

    public JdbcCursors(Database database) {
        this.database = database;
        this.inbox = new InboxAcceptance(database);
    }

    @Override
    public List<Cursor> of(String source) {
        return database.inTransaction(
                handle -> handle.createQuery("select * from poll_cursor where source = :source order by feed")
                        .bind("source", source)
                        .map(JdbcCursors::cursor)
                        .list());
    }

    @Override
    public void open(String source, Set<String> feeds, Instant now, Duration backfill) {
        database.useTransaction(handle -> {
            handle.createUpdate(OPEN_SOURCE)
                    .bind("source", source)
                    .bind("never", Moments.utc(Instant.EPOCH))
                    .bind("from", Moments.utc(now.minus(backfill)))
                    .execute();
            for (var feed : new TreeSet<>(feeds)) {
                handle.createUpdate(INSERT)
                        .bind("source", source)
                        .bind("feed", feed)
                        .bind("due", Moments.utc(now))
                        .execute();
            }
        });
    }

    @Override
    public Optional<Cursor> due(String source, Set<String> feeds, Instant now) {
        return database.inTransaction(handle -> handle.createQuery("""
                        select * from poll_cursor
                        where source = :source and due_at <= :now and feed = any(:feeds)
                        order by due_at, feed limit 1""")
                .bind("source", source)
                .bind("now", Moments.utc(now))
                .bindArray("feeds", String.class, feeds)
                .map(JdbcCursors::cursor)
                .findOne());
    }

    @Override
    public int keep(Cursor cursor, List<Delivery> records) {
        if (records.isEmpty()) {
            database.useTransaction(handle -> update(handle, cursor));
            return 0;
        }
        return inbox.acceptWith(records, handle -> update(handle, cursor));
    }

    private static void update(Handle handle, Cursor cursor) {
        handle.createUpdate(UPDATE)
                .bind("source", cursor.source())
                .bind("feed", cursor.feed())
                .bind("state", DeliveryRow.write(cursor.state().values()))
                .bind("filled", cursor.filled())
                .bind("share", cursor.share())
                .bind("due", Moments.utc(cursor.dueAt()))
                .bind("succeeded", Moments.utcOrNull(cursor.succeededAt()))
                .bind("done", Moments.utcOrNull(cursor.doneAt()))
                .bind("failures", cursor.failures())
                .bind("complaint", cursor.complaint())
                .execute();
    }

    @Override
    public Pause pause(String source) {
        return database.inTransaction(handle -> handle.createQuery("select * from poll_source where source = :source")
                .bind("source", source)
                .map((row, context) -> new Pause(
                        Moments.read(row, "paused_until"), row.getInt("failures"), row.getString("complaint")))
                .findOne()
                .orElse(Pause.NONE));
    }

    @Override
    public void keep(String source, Pause pause) {
        database.useTransaction(handle -> handle.createUpdate("""
                        update poll_source set paused_until = :until, failures = :failures, complaint = :why
                        where source = :source""")
                .bind("source", source)
                .bind("until", Moments.utc(pause.until()))
                .bind("failures", pause.failures())
                .bind("why", pause.why())
                .execute());
    }

    @Override
    public boolean hold(String source, String holder, Instant now, Instant until) {
        return database.inTransaction(handle -> handle.createUpdate("""
                                update poll_source set holder = :holder, held_until = :until
                                where source = :source and (holder = :holder or held_until < :now)""")
                        .bind("source", source)
                        .bind("holder", holder)
                        .bind("now", Moments.utc(now))
                        .bind("until", Moments.utc(until))
                        .execute()
                > 0);
    }

    private static Cursor cursor(ResultSet row, StatementContext context) throws SQLException {
        return new Cursor(
                row.getString("source"),
                row.getString("feed"),
                new State(DeliveryRow.read(row.getString("state"))),
                row.getBoolean("filled"),
                row.getDouble("share"),
                Moments.read(row, "due_at"),
                Moments.readOrNull(row, "succeeded_at"),
                Moments.readOrNull(row, "done_at"),
                row.getInt("failures"),
                row.getString("complaint"));
    }
}
