package org.kpigovernor.ingest.measurement;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is measured by asking: queries of a Prometheus and of other databases.
 *
 * @param databases by name
 */
public record QuerySettings(List<PrometheusQuery> prometheus, Map<String, SqlDatabase> databases) {
    /** Nothing is asked. */
    public static final QuerySettings NONE = new QuerySettings(List.of(), Map.of());

    public QuerySettings {
        prometheus = List.copyOf(prometheus);
        databases = Map.copyOf(databases);
    }

    /**
     * Whose a measurement is.
     *
     * @param team the team, if it is the same for all
     * @param label the label that says it otherwise
     * @param teams team id by what the label says; empty if it says team ids
     */
    public record Belonging(@Nullable String team, @Nullable String label, Map<String, String> teams) {
        public Belonging {
            teams = Map.copyOf(teams);
        }
    }

    /**
     * A query in PromQL.
     *
     * @param name unique among them
     * @param step from one value to the next
     */
    public record PrometheusQuery(String name, String query, String kpi, Duration step, Belonging belonging) {}

    /**
     * A database with its queries.
     *
     * @param url of JDBC
     * @param zone what times without an offset are in
     * @param timeOut after which a query is given up
     * @param mostRows that one answer may have
     */
    public record SqlDatabase(
            String url, Login login, ZoneId zone, Duration timeOut, int mostRows, List<SqlQuery> queries) {
        public SqlDatabase {
            queries = List.copyOf(queries);
        }
    }

    /** As whom a database is asked. Shows no password in texts. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    /**
     * A query in SQL for the columns team, kpi, at, value and n; with the bounds {@code :#from} and {@code :#to}.
     *
     * @param name unique in its database
     * @param kpi if it is the same for all rows
     * @param team if it is the same for all rows
     * @param teams team id by what the column says; empty if it says team ids
     * @param late how late a row may come: so far back it is read again each time
     */
    public record SqlQuery(
            String name,
            String query,
            @Nullable String kpi,
            @Nullable String team,
            Map<String, String> teams,
            Duration late) {
        public SqlQuery {
            teams = Map.copyOf(teams);
        }
    }
}
