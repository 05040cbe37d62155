package org.kpigovernor.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Editions;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.Readings;

/** Readings in the database. */
public final class JdbcReadings implements Readings {
    /** While a definition is being changed some are in both. */
    private static final String ALL = """
            (select team, kpi, period, starts_on, amount, n, parts, definition from reading
            union select team, kpi, period, starts_on, amount, n, parts, definition from former_reading) reading""";

    private final Database database;

    public JdbcReadings(Database database) {
        this.database = database;
    }

    @Override
    public List<Reading> find(
            @Nullable String team,
            @Nullable String kpi,
            @Nullable PeriodKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return find("reading", team, kpi, kind, from, to, null);
    }

    @Override
    public List<Reading> find(
            @Nullable String team,
            @Nullable String kpi,
            @Nullable PeriodKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer version) {
        return version == null ? find(team, kpi, kind, from, to) : find(ALL, team, kpi, kind, from, to, version);
    }

    private List<Reading> find(
            String readings,
            @Nullable String team,
            @Nullable String kpi,
            @Nullable PeriodKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer version) {
        var wanted = new Conditions()
                .add("team = :team", "team", team)
                .add("kpi = :kpi", "kpi", kpi)
                .add("period = :period", "period", kind == null ? null : ReadingRows.word(kind))
                .add("starts_on >= :from", "from", from)
                .add("starts_on <= :to", "to", to)
                .add("definition = :version", "version", version);
        // Weeks before months, as the kinds are declared
        return database.inTransaction(handle -> handle.createQuery(
                        "select * from " + readings + wanted.where() + " order by team, kpi, period desc, starts_on")
                .bindMap(wanted.values())
                .map(ReadingRows::reading)
                .list());
    }

    @Override
    public Editions editions() {
        return new JdbcEditions(database);
    }

    @Override
    public void put(List<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        database.useTransaction(handle -> {
            ReadingRows.delete(
                    handle, "reading", readings.stream().map(ReadingRows::key).toList());
            ReadingRows.insert(handle, readings);
        });
    }
}
