package org.kpigovernor.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.kpigovernor.ingest.Delivery;

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
        int fresh = insertFresh(group, also);
        sync();
        return fresh;
    }

    private int acceptGroup(List<Delivery> group) {
        return acceptWith(group, handle -> {});
    }

    private void sync() {
        if (database.isH2()) {
            // A commit of H2 reaches the operating system, not yet the disk.
            database.useTransaction(handle -> handle.execute("checkpoint sync"));
        }
    }

    /** Another node may keep one of these between our look and our insert: then it is there when we look again. */
    private int insertFresh(List<Delivery> group, Consumer<Handle> also) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(handle -> {
                    also.accept(handle);
                    return insertAll(handle, group);
                });
            } catch (UnableToExecuteStatementException e) {
                if (attempt == TRIES || !isUniqueViolation(e)) {
                    throw e;
                }
            }
        }
    }

    private static int insertAll(Handle handle, List<Delivery> deliveries) {
        int fresh = 0;
        for (int from = 0; from < deliveries.size(); from += GROUP) {
            fresh += insertFresh(handle, deliveries.subList(from, Math.min(from + GROUP, deliveries.size())));
        }
        return fresh;
    }

    private static boolean isUniqueViolation(UnableToExecuteStatementException failure) {
        return failure.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    private static int insertFresh(Handle handle, List<Delivery> group) {
        var known = known(handle, group);
        var fresh = new ArrayList<Delivery>(group.size());
        var counts = new InboxCounts();
        for (var delivery : group) {
            if (known.add(DeliveryKey.of(delivery))) {
                fresh.add(delivery);
            } else {
                counts.add(delivery.source(), "duplicate");
            }
        }
        insert(handle, fresh);
        counts.write(handle);
        return fresh.size();
    }

    private static Set<DeliveryKey> known(Handle handle, List<Delivery> group) {
        var ids = group.stream().map(delivery -> DeliveryKey.of(delivery).id()).toArray(String[]::new);
        return handle.createQuery("select source, id from inbox where id = any(:ids)")
                .bindArray("ids", String.class, (Object[]) ids)
                .map((row, context) -> new DeliveryKey(row.getString("source"), row.getString("id")))
                .collectInto(new org.jdbi.v3.core.generic.GenericType<HashSet<DeliveryKey>>() {});
    }

    private static void insert(Handle handle, List<Delivery> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        long first = handle.createQuery("select nextval('inbox_seq')")
                .mapTo(Long.class)
                .one();
        try (var rows = handle.prepareBatch(DeliveryRow.INSERT);
                var waiting = handle.prepareBatch(
                        "insert into inbox_waiting (seq, source, body_bytes) values (:seq, :source, :bytes)")) {
            for (int i = 0; i < fresh.size(); i++) {
                var delivery = fresh.get(i);
                new DeliveryRow(first + i, delivery).addTo(rows);
                waiting.bind("seq", first + i)
                        .bind("source", delivery.source())
                        .bind("bytes", delivery.body().length)
                        .add();
            }
            rows.execute();
            waiting.execute();
        }
    }
}
