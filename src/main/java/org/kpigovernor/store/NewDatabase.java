package org.kpigovernor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Makes the schema of an embedded database that is new. What was made is written down as Flyway does, which takes it from there. */
final class NewDatabase {
    /** As Flyway makes it in H2. */
    private static final String HISTORY = """
            create table "flyway_schema_history" (
                "installed_rank" int not null,
                "version" varchar(50),
                "description" varchar(200) not null,
                "type" varchar(20) not null,
                "script" varchar(1000) not null,
                "checksum" int,
                "installed_by" varchar(100) not null,
                "installed_on" timestamp default current_timestamp not null,
                "execution_time" int not null,
                "success" boolean not null,
                constraint "flyway_schema_history_pk" primary key ("installed_rank"));
            create index "flyway_schema_history_s_idx" on "flyway_schema_history" ("success");
            insert into "flyway_schema_history"
            values (-1, null, '<< Flyway Schema History table created >>', 'TABLE', '', null, current_user, current_timestamp, 0, true)
            """;

    private static final String WRITE_DOWN = """
            insert into "flyway_schema_history"
            values (?, ?, ?, 'SQL', ?, ?, current_user, current_timestamp, ?, true)
            """;

    private static final String TABLES =
            "select count(*) from information_schema.tables where table_schema = current_schema";

    private NewDatabase() {}

    /** Each step is written down after it was done, so that Flyway goes on where this ended. No other process can be at it. */
    static boolean fill(DataSource pool, List<Migration> shipped) {
        try (var connection = pool.getConnection()) {
            if (!isEmpty(connection)) {
                return false;
            }
            execute(connection, HISTORY);
            for (int at = 0; at < shipped.size(); at++) {
                make(connection, at + 1, shipped.get(at));
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("A new database couldn't be made", e);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery(TABLES)) {
            return count.next() && count.getInt(1) == 0;
        }
    }

    private static void make(Connection connection, int rank, Migration migration) throws SQLException {
        long begun = System.nanoTime();
        execute(connection, migration.sql());
        try (var row = connection.prepareStatement(WRITE_DOWN)) {
            row.setInt(1, rank);
            row.setString(2, String.valueOf(migration.version()));
            row.setString(3, migration.description());
            row.setString(4, migration.file());
            row.setInt(5, migration.checksum());
            row.setInt(6, (int) ((System.nanoTime() - begun) / 1_000_000));
            row.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
