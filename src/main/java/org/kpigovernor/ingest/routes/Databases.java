package org.kpigovernor.ingest.routes;

import java.util.Map;
import org.springframework.jdbc.core.RowMapper;

/** The other databases that measurements are read from. */
public interface Databases {
    /** There are none. */
    Databases NONE = new Databases() {
        @Override
        public Map<String, Object> sources() {
            return Map.of();
        }

        @Override
        public RowMapper<?> rows() {
            return (RowMapper<Map<String, String>>) (row, number) -> Map.of();
        }

        @Override
        public Failure failure(Throwable thrown) {
            return new Failure("isn't there", false);
        }
    };

    /** A {@code javax.sql.DataSource} for each, by the database's name. */
    Map<String, Object> sources();

    /** What makes a map of texts of a row. */
    RowMapper<?> rows();

    /** What went wrong, in words that have no credentials in them. */
    Failure failure(Throwable thrown);

    /**
     * Why a database didn't answer.
     *
     * @param what a clause whose subject is the database, without a full stop
     * @param passes whether it may answer later without anybody changing anything
     */
    record Failure(String what, boolean passes) {}

    /** What routes call the source of a database. */
    static String bean(String database) {
        return "sql-" + database;
    }
}
