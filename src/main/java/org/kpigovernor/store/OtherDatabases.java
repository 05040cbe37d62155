package org.kpigovernor.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.ingest.measurement.QuerySettings.SqlDatabase;
import org.kpigovernor.ingest.routes.Databases;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The other databases that measurements are read from. Their connections are marked as read-only and never commit, so that what a query
 * changes all the same is taken back.
 */
public final class OtherDatabases implements Databases, AutoCloseable {
    private static final int MOST_CONNECTIONS = 2;
    private static final long CONNECTING_MILLIS = 10_000;
    private static final long IDLE_MILLIS = 60_000;

    private final Map<String, HikariDataSource> pools = new LinkedHashMap<>();

    /**
     * Makes them; nothing is connected before it is asked.
     *
     * @param lib where further drivers are
     */
    public OtherDatabases(Map<String, SqlDatabase> databases, Path lib) {
        databases.forEach((name, database) ->
                Drivers.of(lib, database.url()).ifPresent(driver -> pools.put(name, pool(name, database, driver))));
    }

    private static HikariDataSource pool(String name, SqlDatabase database, Driver driver) {
        var login = database.login();
        var config = new HikariConfig();
        config.setPoolName("sql-" + name);
        config.setDataSource(new SimpleDriverDataSource(driver, database.url(), login.user(), login.password()));
        config.setReadOnly(true);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        config.setConnectionTimeout(CONNECTING_MILLIS);
        config.setInitializationFailTimeout(-1);
        zone(database).ifPresent(config::setConnectionInitSql);
        return new HikariDataSource(config);
    }

    /** Bounds are compared with columns that have no offset in the zone that these columns are in. */
    private static Optional<String> zone(SqlDatabase database) {
        var zone = database.zone().getId().equals("Z") ? "UTC" : database.zone().getId();
        boolean known =
                database.url().startsWith("jdbc:postgresql:") || database.url().startsWith("jdbc:h2:");
        return known ? Optional.of("set time zone '" + zone + "'") : Optional.empty();
    }

    @Override
    public Map<String, Object> sources() {
        return Map.copyOf(pools);
    }

    @Override
    public RowMapper<?> rows() {
        return new QueryRow();
    }

    @Override
    public Failure failure(Throwable thrown) {
        return SqlFailures.of(thrown);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
