package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database's schema up to date. Flyway does it, and writes down what was done; but it takes seconds to begin, which most starts don't
 * need: a schema that is what this program made is left alone, and a new embedded database is filled without it, and written down as it would.
 */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private static final String WRITTEN = """
            select "version", "description", "type", "checksum", "success" from "flyway_schema_history"
            where "version" is not null or not "success"
            """;

    private Schema() {}

    static void bringUpToDate(DataSource pool, boolean embedded) {
        var shipped = Migrations.shipped();
        if (isAsShipped(pool, shipped) || embedded && NewDatabase.fill(pool, shipped)) {
            return;
        }
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** Only if all of it is there, with the same contents, and nothing else: of any difference Flyway says what it means. */
    private static boolean isAsShipped(DataSource pool, List<Migration> shipped) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(WRITTEN)) {
            Set<String> written = new HashSet<>();
            boolean good = true;
            while (good && rows.next()) {
                good = rows.getBoolean(5) && written.add(written(rows));
            }
            return good && written.equals(expected(shipped));
        } catch (SQLException none) {
            LOG.debug("The schema's history can't be read, as in a new database; Flyway tells what is wrong", none);
            return false;
        }
    }

    private static String written(ResultSet row) throws SQLException {
        return row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getInt(4);
    }

    private static Set<String> expected(List<Migration> shipped) {
        Set<String> expected = new HashSet<>();
        for (var migration : shipped) {
            expected.add(migration.written());
        }
        return expected;
    }
}
