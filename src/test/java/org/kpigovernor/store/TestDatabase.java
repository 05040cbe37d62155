package org.kpigovernor.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/** A fresh, empty database for a test: H2 in memory, or PostgreSQL with {@code -Dtest.database=postgresql}. */
public final class TestDatabase {
    private TestDatabase() {}

    public static Database open() {
        return Database.open(settings());
    }

    public static DatabaseSettings settings() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (!"postgresql".equals(System.getProperty("test.database"))) {
            return Database.inMemory(name);
        }
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new DatabaseSettings(Server.INSTANCE.getJdbcUrl("postgres", name), "postgres", "postgres");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
