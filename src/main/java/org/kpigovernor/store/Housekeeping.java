package org.kpigovernor.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file of an embedded database small. Each commit writes the pages that it changed to a new place, and what still holds of an old
 * place keeps all of it. H2 moves such remains together in the background, but only where commits are written later; since ours are written
 * at once, nobody would do it, and a file grew to twenty times what is in it.
 */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** Of a place, in per cent, at which what is left of it is moved. */
    private static final int WORTH_KEEPING = 60;

    private static final int BYTES_AT_ONCE = 8 << 20;
    private static final int MILLIS_BETWEEN = 1_000;

    private final MVStore store;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private Housekeeping(MVStore store) {
        this.store = store;
        clock.scheduleWithFixedDelay(this::tidy, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    /** Of the database's file, if it is embedded and has one. */
    static Optional<Housekeeping> of(DataSource pool) {
        try (var connection = pool.getConnection()) {
            if (connection.isWrapperFor(JdbcConnection.class)
                    && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                var store = session.getDatabase().getStore().getMvStore();
                return store.isPersistent() ? Optional.of(new Housekeeping(store)) : Optional.empty();
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the database that was opened a moment ago doesn't answer", e);
        }
    }

    private void tidy() {
        try {
            if (!store.isClosed() && store.getFileStore() instanceof RandomAccessStore file) {
                tidy(file);
            }
        } catch (RuntimeException e) {
            LOG.warn("The database's file couldn't be tidied; it is tried again", e);
        }
    }

    /** Remains are moved first. Places of which nothing is left are given up then, and others moved there, so that the file's end can be cut off. */
    private void tidy(RandomAccessStore file) {
        if (file.getChunksFillRate() < WORTH_KEEPING) {
            store.compact(WORTH_KEEPING, BYTES_AT_ONCE);
        }
        file.compactMoveChunks(WORTH_KEEPING, BYTES_AT_ONCE, store);
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
