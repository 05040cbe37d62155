package org.kpigovernor.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.kpigovernor.events.Event;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Translated;
import org.kpigovernor.ingest.Translation;

/** Keeps groups of deliveries: one transaction a group, and on H2 one sync to the disk before the group counts as kept. */
final class InboxAcceptance {
    /** As many as the sequence steps by. */
    static final int GROUP = 1_000;

    private static final int TRIES = 5;
    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;

    InboxAcceptance(Database database) {
        this.database = database;
    }

    int accept(List<Delivery> deliveries) {
        int fresh = 0;
        for (int from = 0; from < deliveries.size(); from += GROUP) {
            fresh += acceptGroup(deliveries.subList(from, Math.min(from + GROUP, deliveries.size())));
        }
        return fresh;
    }

    /** Keeps all of these and what {@code also} writes in one transaction. */
    int acceptWith(List<Delivery> group, Consumer<Handle> also) {
        int fresh = insertFresh(handle -> {
            also.accept(handle);
            return accept(handle, group);
        });
        sync();
        return fresh;
    }

    private int acceptGroup(List<Delivery> group) {
        return acceptWith(group, handle -> {});
    }

    /** Keeps these, as translated, and what {@code record} writes of their events in one transaction. */
    int take(List<Translated> group, Instant now, Consumer<List<Event>> record) {
        int fresh = insertFresh(handle -> take(handle, group, now, record));
        sync();
        return fresh;
    }

    private static int take(Handle handle, List<Translated> group, Instant now, Consumer<List<Event>> record) {
        var counts = new InboxCounts();
        var fresh = fresh(handle, group, Translated::delivery, counts);
        var rows = insert(handle, fresh.stream().map(Translated::delivery).toList());
        var events = Translation.events(fresh.stream().map(Translated::translation));
        if (!events.isEmpty()) {
            record.accept(events);
        }
        for (int i = 0; i < rows.size(); i++) {
            InboxOutcome.settle(handle, rows.get(i), fresh.get(i).translation(), counts, now);
        }
        counts.write(handle);
        return rows.size();
    }

    private void sync() {
        if (database.isH2()) {
            // A commit of H2 reaches the operating system, not yet the disk.
            database.useTransaction(handle -> handle.execute("checkpoint sync"));
        }
    }

    /** Another node may keep one of these between our look and our insert: then it is there when we look again. */
    private int insertFresh(HandleCallback<Integer, RuntimeException> insert) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(insert);
            } catch (UnableToExecuteStatementException e) {
                if (attempt == TRIES || !isUniqueViolation(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isUniqueViolation(UnableToExecuteStatementException failure) {
        return failure.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    private static int accept(Handle handle, List<Delivery> group) {
        var counts = new InboxCounts();
        var fresh = fresh(handle, group, Function.identity(), counts);
        wait(handle, insert(handle, fresh));
        counts.write(handle);
        return fresh.size();
    }

    /** Those that aren't there yet; the others are counted. */
    private static <T> List<T> fresh(Handle handle, List<T> group, Function<T, Delivery> delivery, InboxCounts counts) {
        var known = known(handle, group.stream().map(delivery).toList());
        var fresh = new ArrayList<T>(group.size());
        for (var one : group) {
            if (known.add(DeliveryKey.of(delivery.apply(one)))) {
                fresh.add(one);
            } else {
                counts.add(delivery.apply(one).source(), "duplicate");
            }
        }
        return fresh;
    }

    private static Set<DeliveryKey> known(Handle handle, List<Delivery> group) {
        var ids = group.stream()
                .map(delivery -> DeliveryKey.of(delivery).id())
                .distinct()
                .toArray(String[]::new);
        return handle.createQuery(
                        "select i.source, i.id from unnest(cast(:ids as varchar array)) as k(item) join inbox i on i.id = k.item")
                .bindArray("ids", String.class, (Object[]) ids)
                .map((row, context) -> new DeliveryKey(row.getString("source"), row.getString("id")))
                .collectInto(new org.jdbi.v3.core.generic.GenericType<HashSet<DeliveryKey>>() {});
    }

    private static List<DeliveryRow> insert(Handle handle, List<Delivery> fresh) {
        var rows = new ArrayList<DeliveryRow>(fresh.size());
        for (int from = 0; from < fresh.size(); from += GROUP) {
            long first = handle.createQuery("select nextval('inbox_seq')")
                    .mapTo(Long.class)
                    .one();
            for (var delivery : fresh.subList(from, Math.min(from + GROUP, fresh.size()))) {
                rows.add(new DeliveryRow(first++, delivery));
            }
        }
        if (!rows.isEmpty()) {
            var bodies = PackedBody.all(fresh.stream().map(Delivery::body).toList());
            try (var batch = handle.prepareBatch(DeliveryRow.INSERT)) {
                for (int i = 0; i < rows.size(); i++) {
                    rows.get(i).addTo(batch, bodies.get(i));
                }
                batch.execute();
            }
        }
        return rows;
    }

    private static void wait(Handle handle, List<DeliveryRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(
                "insert into inbox_waiting (seq, source, body_bytes) values (:seq, :source, :bytes)")) {
            rows.forEach(row -> batch.bind("seq", row.seq())
                    .bind("source", row.delivery().source())
                    .bind("bytes", row.delivery().body().length)
                    .add());
            batch.execute();
        }
    }
}
