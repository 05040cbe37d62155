package org.kpigovernor.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.kpigovernor.events.Event;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.ingest.Translated;
import org.kpigovernor.ingest.Translation;

/** The inbox in tables. Not to be used inside a transaction of the caller's: what it has accepted must be committed. */
public final class JdbcInbox implements Inbox {
    private final Database database;
    private final Clock clock;
    private final InboxAcceptance acceptance;

    public JdbcInbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.acceptance = new InboxAcceptance(database);
    }

    @Override
    public int accept(List<Delivery> deliveries) {
        return acceptance.accept(deliveries);
    }

    @Override
    public int take(List<Translated> deliveries, Consumer<List<Event>> record) {
        return deliveries.isEmpty() ? 0 : acceptance.take(deliveries, clock.instant(), record);
    }

    @Override
    public int drainTogether(int max, Function<List<Delivery>, List<Translation>> translate) {
        return new InboxDrain(database, clock, translate).drain(max);
    }

    @Override
    public long backlog() {
        return database.inTransaction(handle -> handle.createQuery("select count(*) from inbox_waiting")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<DeadLetter> deadLetters(int max) {
        return database.inTransaction(handle -> handle.createQuery("select " + DeliveryRow.COLUMNS
                        + ", d.reason, d.died_at from inbox_dead d join inbox i on i.seq = d.seq"
                        + " order by d.died_at desc, d.seq desc limit :max")
                .bind("max", max)
                .map((row, context) -> new DeadLetter(
                        DeliveryRow.read(row).delivery(),
                        row.getString("reason"),
                        row.getObject("died_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public boolean replay(String source, String id) {
        return database.inTransaction(handle -> {
            var dead = dead(handle, DeliveryKey.of(source, id));
            dead.forEach(row -> revive(handle, row));
            return !dead.isEmpty();
        });
    }

    private static List<DeliveryRow> dead(Handle handle, DeliveryKey key) {
        return handle.createQuery("select " + DeliveryRow.COLUMNS
                        + " from inbox i join inbox_dead d on d.seq = i.seq where i.id = :id and i.source = :source")
                .bind("id", key.id())
                .bind("source", key.source())
                .map((row, context) -> DeliveryRow.read(row))
                .list();
    }

    private static void revive(Handle handle, DeliveryRow row) {
        handle.execute("delete from inbox_dead where seq = ?", row.seq());
        handle.execute(
                "insert into inbox_waiting (seq, source, body_bytes) values (?, ?, ?)",
                row.seq(),
                row.delivery().source(),
                row.delivery().body().length);
    }

    @Override
    public Map<String, Map<String, Long>> counts() {
        return database.inTransaction(InboxCounts::read);
    }
}
