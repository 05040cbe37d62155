package org.kpigovernor.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.workbench.PastReadings;

/** Weekly readings as backtests read them: many, and without their parts, which are JSON and cost most of the time. */
public final class JdbcPastReadings implements PastReadings {
    private final Database database;

    public JdbcPastReadings(Database database) {
        this.database = database;
    }

    @Override
    public List<Reading> weeks(String team, LocalDate last) {
        return database.inTransaction(handle -> handle.createQuery("""
                        select kpi, starts_on, amount, n, definition from reading
                        where team = :team and period = 'week' and starts_on <= :last""")
                .bind("team", team)
                .bind("last", last)
                .map((row, context) -> new Reading(
                        team,
                        row.getString("kpi").intern(),
                        new Period(PeriodKind.WEEK, row.getObject("starts_on", LocalDate.class)),
                        row.getObject("amount", Double.class),
                        row.getLong("n"),
                        Map.of(),
                        row.getInt("definition")))
                .list());
    }
}
