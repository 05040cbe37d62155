package org.kpigovernor.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Translation;

/** Translates what waits: a batch in one transaction, or, if that fails, each delivery of it in one of its own. */
final class InboxDrain {
    /** A batch's bodies together, so that memory is bounded whatever waits. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final int TRIES = 3;

    private final Database database;
    private final Clock clock;
    private final Function<List<Delivery>, List<Translation>> translate;

    InboxDrain(Database database, Clock clock, Function<List<Delivery>, List<Translation>> translate) {
        this.database = database;
        this.clock = clock;
        this.translate = translate;
    }

    int drain(int max) {
        try {
            return database.inTransaction(handle -> claim(handle) ? handle(handle, waiting(handle, max)) : 0);
        } catch (TranslationFailed e) {
            return oneByOne(e.seqs);
        }
    }

    private static boolean claim(Handle handle) {
        return handle.createQuery("select id from inbox_drain where id = 1 for update skip locked")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private List<DeliveryRow> waiting(Handle handle, int max) {
        var batch = new WaitingBatch(MOST_BYTES);
        handle.createQuery("select seq, body_bytes from inbox_waiting order by seq limit :max")
                .bind("max", max)
                .map((row, context) -> batch.offer(row.getLong("seq"), row.getInt("body_bytes")))
                .list();
        return batch.isEmpty() ? List.of() : rows(handle, batch.first(), batch.last());
    }

    private static List<DeliveryRow> rows(Handle handle, long first, long last) {
        return handle.createQuery(
                        "select " + DeliveryRow.COLUMNS
                                + " from inbox_waiting w join inbox i on i.seq = w.seq where w.seq between :first and :last order by w.seq")
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> DeliveryRow.read(row))
                .list();
    }

    private int handle(Handle handle, List<DeliveryRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        var translations = translate(rows);
        var counts = new InboxCounts();
        for (int i = 0; i < rows.size(); i++) {
            InboxOutcome.settle(handle, rows.get(i), translations.get(i), counts, clock.instant());
        }
        stopWaiting(handle, rows);
        counts.write(handle);
        return rows.size();
    }

    private List<Translation> translate(List<DeliveryRow> rows) {
        try {
            return translate.apply(rows.stream().map(DeliveryRow::delivery).toList());
        } catch (RuntimeException | StackOverflowError e) {
            throw new TranslationFailed(rows.stream().map(DeliveryRow::seq).toList(), e);
        }
    }

    private static void stopWaiting(Handle handle, List<DeliveryRow> rows) {
        handle.createUpdate("delete from inbox_waiting where seq = any(:seqs)")
                .bindArray(
                        "seqs", Long.class, rows.stream().map(DeliveryRow::seq).toList())
                .execute();
    }

    private int oneByOne(List<Long> seqs) {
        for (var seq : seqs) {
            alone(seq);
        }
        return seqs.size();
    }

    /** Tried again at once, in place: a later delivery of the same subject may not overtake it. */
    private void alone(long seq) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.useTransaction(handle -> {
                    if (claim(handle)) {
                        handle(handle, rows(handle, seq, seq));
                    }
                });
                return;
            } catch (TranslationFailed e) {
                if (attempt == TRIES) {
                    giveUp(seq, String.valueOf(Optional.ofNullable(e.getCause()).orElse(e)));
                    return;
                }
            }
        }
    }

    private void giveUp(long seq, String why) {
        database.useTransaction(handle -> {
            var rows = rows(handle, seq, seq);
            rows.forEach(row ->
                    InboxOutcome.bury(handle, row, "Recording it failed " + TRIES + " times: " + why, clock.instant()));
            stopWaiting(handle, rows);
        });
    }

    /** What was being translated when something unexpected was thrown; rolls the transaction back. */
    private static final class TranslationFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Long> seqs;

        TranslationFailed(List<Long> seqs, Throwable cause) {
            super(cause);
            this.seqs = seqs;
        }
    }
}
