package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.workbench.PastReadings;

/** Weekly readings as backtests read them: many, and without their parts, which are JSON and cost most of the time. */
public final class JdbcPastReadings implements PastReadings {
    private static final int ROWS = 1_000;

    private final Database database;

    public JdbcPastReadings(Database database) {
        this.database = database;
    }

    @Override
    public List<Reading> weeks(String team, LocalDate last) {
        return database.inTransaction(handle -> handle.createQuery("""
                        select kpi, starts_on, amount, n, definition from reading
                        where team = :team and period = 'week' and starts_on <= :last""")
                .setFetchSize(ROWS)
                .bind("team", team)
                .bind("last", last)
                .map(new Rows(team))
                .list());
    }

    /** Reads by the numbers of the columns, and has each KPI and each week once. */
    private static final class Rows implements RowMapper<Reading> {
        private final String team;
        private String kpi = "";
        private final Map<LocalDate, Period> weeks = new HashMap<>();

        Rows(String team) {
            this.team = team;
        }

        @Override
        public Reading map(ResultSet row, StatementContext context) throws SQLException {
            var read = row.getString(1);
            kpi = read.equals(kpi) ? kpi : read; // rows of a KPI follow each other
            double amount = row.getDouble(3);
            var value = row.wasNull() ? null : amount;
            return new Reading(
                    team,
                    kpi,
                    weeks.computeIfAbsent(row.getObject(2, LocalDate.class), week -> new Period(PeriodKind.WEEK, week)),
                    value,
                    row.getLong(4),
                    Map.of(),
                    row.getInt(5));
        }
    }
}
