package org.kpigovernor.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/** The connection pool and the schema. A transaction inside a transaction of the same thread joins it. */
public final class Database implements AutoCloseable {
    private static final ThreadLocal<Handle> CURRENT = new ThreadLocal<>();

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean h2;
    private final Optional<Housekeeping> housekeeping;

    private Database(HikariDataSource pool, boolean h2) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.h2 = h2;
        this.housekeeping = h2 ? Housekeeping.of(pool) : Optional.empty();
    }

    /** Opens the pool and brings the schema up to date. */
    public static Database open(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(10);
        config.setPoolName("database");
        var pool = new HikariDataSource(config);
        Schema.bringUpToDate(pool, settings.isEmbedded());
        return new Database(pool, settings.url().startsWith("jdbc:h2:"));
    }

    /** An H2 database in a file, in PostgreSQL's dialect as far as it goes, that writes each commit at once. */
    public static DatabaseSettings embedded(java.nio.file.Path file) {
        return new DatabaseSettings(
                "jdbc:h2:file:" + file.toAbsolutePath() + ";" + H2_OPTIONS + ";CACHE_SIZE=" + cacheKilobytes(),
                "sa",
                "");
    }

    /** A fifth of the memory: by itself H2 takes a sixteenth, and reads index pages of a large inbox again and again. */
    private static long cacheKilobytes() {
        return Runtime.getRuntime().maxMemory() / 5 / 1024;
    }

    /** An H2 database in memory, for tests. */
    public static DatabaseSettings inMemory(String name) {
        return new DatabaseSettings("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;" + H2_OPTIONS, "sa", "");
    }

    private static final String H2_OPTIONS =
            "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;"
                    + "TRACE_LEVEL_FILE=0";

    /** Whether a database couldn't be opened because another process has it: an embedded one has room for one process. */
    public static boolean isInUse(Throwable failure) {
        return java.util.stream.Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof java.sql.SQLException sql
                        && sql.getErrorCode() == org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1);
    }

    /** What runs the statements, for those who watch them. */
    Jdbi jdbi() {
        return jdbi;
    }

    /** Whether this is H2, for the few statements that only one of the two can do. */
    public boolean isH2() {
        return h2;
    }

    /** Runs in one transaction, the caller's if it has one. */
    public <T, X extends Exception> T inTransaction(HandleCallback<T, X> work) throws X {
        var current = CURRENT.get();
        if (current != null) {
            return work.withHandle(current);
        }
        return Objects.requireNonNull(jdbi).inTransaction(handle -> {
            CURRENT.set(handle);
            try {
                return work.withHandle(handle);
            } finally {
                CURRENT.remove();
            }
        });
    }

    /** As {@link #inTransaction}, without a result. */
    public <X extends Exception> void useTransaction(HandleConsumer<X> work) throws X {
        inTransaction(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    @Override
    public void close() {
        housekeeping.ifPresent(Housekeeping::close);
        pool.close();
    }
}
