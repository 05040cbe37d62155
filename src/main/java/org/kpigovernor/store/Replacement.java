package org.kpigovernor.store;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Puts rows in the place of those of the same things, in one transaction. */
final class Replacement {
    private final Database database;
    private final String table;
    private final Collection<String> things;

    private Replacement(Database database, String table, Collection<String> things) {
        this.database = database;
        this.table = table;
        this.things = things;
    }

    static Replacement in(Database database, String table, Collection<String> things) {
        return new Replacement(database, table, things);
    }

    <T> void by(Collection<T> rows, String insert, BiConsumer<PreparedBatch, T> bind) {
        if (things.isEmpty()) {
            return;
        }
        database.useTransaction(handle -> {
            Keyed.delete(handle, table, "thing", things);
            try (var batch = handle.prepareBatch(insert)) {
                rows.forEach(row -> {
                    bind.accept(batch, row);
                    batch.add();
                });
                if (batch.size() > 0) {
                    batch.execute();
                }
            }
        });
    }
}
