package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.kpigovernor.measure.Contribution;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.ReadingKey;
import org.kpigovernor.measure.Stale;
import org.kpigovernor.measure.StaleReadings;

/** Stale readings in the database, each met with what it is made of. */
final class JdbcStaleReadings implements StaleReadings {
    private static final String MARK = """
            insert into stale_reading (team, kpi, period, starts_on, begins_at, ends_at, looks_from)
            values (:team, :kpi, :period, :start, :begins, :ends, :from) on conflict do nothing""";
    private static final String SOME = """
            select s.team as of_team, s.kpi as of_kpi, s.period, s.starts_on, s.begins_at, s.ends_at, s.looks_from, c.*
            from (select * from stale_reading where begins_at <= :asOf
                  order by team, kpi, period, starts_on limit :max) s
            left join contribution c
                on c.team = s.team and c.kpi = s.kpi and c.moment >= s.looks_from and c.moment < s.ends_at""";

    private static final String NOT_FORMER = "delete from former_reading where kpi = :kpi and definition = :version";
    private static final String REPLACED = """
            delete from former_reading where kpi = :kpi and definition <> :version and exists (
                select 1 from reading r
                where r.kpi = former_reading.kpi and r.definition = former_reading.definition
                    and r.team = former_reading.team and r.period = former_reading.period
                    and r.starts_on = former_reading.starts_on)""";
    private static final String FORMER = """
            insert into former_reading (team, kpi, period, starts_on, amount, n, parts, definition)
            select team, kpi, period, starts_on, amount, n, parts, definition from reading
            where kpi = :kpi and definition <> :version""";

    private final Database database;

    JdbcStaleReadings(Database database) {
        this.database = database;
    }

    @Override
    public void mark(Collection<Stale> readings) {
        if (readings.isEmpty()) {
            return;
        }
        database.useTransaction(handle -> {
            try (var batch = handle.prepareBatch(MARK)) {
                readings.forEach(stale -> ReadingRows.bind(batch, stale.key())
                        .bind("begins", Moments.utc(stale.begins()))
                        .bind("ends", Moments.utc(stale.ends()))
                        .bind("from", Moments.utc(stale.looksFrom()))
                        .add());
                batch.execute();
            }
        });
    }

    @Override
    public Map<Stale, List<Contribution>> some(Instant asOf, int max) {
        var some = new LinkedHashMap<Stale, List<Contribution>>();
        database.useTransaction(handle -> handle.createQuery(SOME)
                .bind("asOf", Moments.utc(asOf))
                .bind("max", max)
                .map((row, context) -> {
                    var contributions = some.computeIfAbsent(stale(row), stale -> new ArrayList<>());
                    return row.getString("thing") != null
                            && contributions.add(JdbcContributions.contribution(row, context));
                })
                .forEach(added -> {}));
        return some;
    }

    private static Stale stale(ResultSet row) throws SQLException {
        var key = new ReadingKey(row.getString("of_team"), row.getString("of_kpi"), ReadingRows.period(row));
        return new Stale(
                key, Moments.read(row, "begins_at"), Moments.read(row, "ends_at"), Moments.read(row, "looks_from"));
    }

    @Override
    public void settle(Collection<Stale> stale, Collection<Reading> readings) {
        if (stale.isEmpty()) {
            return;
        }
        var keys = stale.stream().map(Stale::key).toList();
        database.useTransaction(handle -> {
            ReadingRows.delete(handle, "stale_reading", keys);
            ReadingRows.delete(handle, "reading", keys);
            ReadingRows.insert(handle, readings);
        });
    }

    @Override
    public List<ReadingKey> kept(String kpi) {
        return database.inTransaction(
                handle -> handle.createQuery("select team, kpi, period, starts_on from reading where kpi = :kpi")
                        .bind("kpi", kpi)
                        .map((row, context) ->
                                new ReadingKey(row.getString("team"), row.getString("kpi"), ReadingRows.period(row)))
                        .list());
    }

    @Override
    public void setAside(String kpi, int version) {
        database.useTransaction(handle -> {
            for (var sql : List.of(NOT_FORMER, REPLACED, FORMER)) {
                handle.createUpdate(sql)
                        .bind("kpi", kpi)
                        .bind("version", version)
                        .execute();
            }
        });
    }

    @Override
    public void forget(String team, Collection<String> except) {
        database.useTransaction(handle -> {
            forget(handle, "stale_reading", team, except);
            forget(handle, "reading", team, except);
        });
    }

    private static void forget(Handle handle, String table, String team, Collection<String> except) {
        handle.createUpdate("delete from " + table + " where team = :team and not kpi = any(:except)")
                .bind("team", team)
                .bindArray("except", String.class, except)
                .execute();
    }
}
