package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.measure.Contribution;
import org.kpigovernor.measure.Contributions;
import org.kpigovernor.measure.Items;
import org.kpigovernor.measure.ReadingKey;
import org.kpigovernor.measure.Stale;

/** Contributions in the database. */
final class JdbcContributions implements Contributions {
    private static final String FORGET =
            "delete from contribution where thing = :thing and kpi = :kpi and part = :part";
    private static final String KEEP = """
            insert into contribution (thing, kpi, part, team, moment, amount, weight, actor)
            values (:thing, :kpi, :part, :team, :at, :amount, :weight, :actor)""";

    private static final String WITHIN = """
            select * from contribution
            where team = :team and part = '' and moment >= :from and moment < :to and (%s)
            order by moment desc fetch first 20000 rows only""";

    private static final String ACTORS = """
            select cast(w.number as integer), count(distinct c.actor)
            from unnest(cast(:numbers as varchar array), cast(:teams as varchar array), cast(:kpis as varchar array),
                cast(:froms as varchar array), cast(:tos as varchar array)) as w(number, team, kpi, from_at, to_at)
            join contribution c on c.team = w.team and c.kpi = w.kpi
                and c.moment >= cast(w.from_at as timestamp(6) with time zone)
                and c.moment < cast(w.to_at as timestamp(6) with time zone)
            group by w.number""";

    private final Database database;

    JdbcContributions(Database database) {
        this.database = database;
    }

    @Override
    public List<Contribution> of(Collection<String> things) {
        return Keyed.rows(database, "contribution", "thing", things, JdbcContributions::contribution);
    }

    @Override
    public void change(Collection<Contribution> gone, Collection<Contribution> come) {
        database.useTransaction(handle -> {
            batch(handle, FORGET, gone);
            batch(handle, KEEP, come);
        });
    }

    private static void batch(Handle handle, String sql, Collection<Contribution> contributions) {
        if (contributions.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(sql)) {
            contributions.forEach(one -> batch.bind("thing", one.thing())
                    .bind("kpi", one.kpi())
                    .bind("part", one.part())
                    .bind("team", one.team())
                    .bind("at", Moments.utc(one.moment()))
                    .bind("amount", one.amount())
                    .bind("weight", one.weight())
                    .bind("actor", one.actor())
                    .add());
            batch.execute();
        }
    }

    @Override
    public List<Contribution> of(String team) {
        return database.inTransaction(handle -> handle.createQuery("select * from contribution where team = :team")
                .bind("team", team)
                .map(JdbcContributions::contribution)
                .list());
    }

    @Override
    public List<Contribution> ofKpi(String kpi) {
        return database.inTransaction(handle -> handle.createQuery("select * from contribution where kpi = :kpi")
                .bind("kpi", kpi)
                .map(JdbcContributions::contribution)
                .list());
    }

    @Override
    public List<Contribution> within(String team, List<Items.Band> bands, Instant from, Instant to) {
        return database.inTransaction(handle -> {
            var query = handle.createQuery(WITHIN.formatted(IntStream.range(0, bands.size())
                            .mapToObj("(kpi = :kpi%1$d and amount > :least%1$d and amount <= :most%1$d)"::formatted)
                            .collect(Collectors.joining(" or "))))
                    .bind("team", team)
                    .bind("from", Moments.utc(from))
                    .bind("to", Moments.utc(to));
            for (int band = 0; band < bands.size(); band++) {
                query.bind("kpi" + band, bands.get(band).kpi())
                        .bind("least" + band, bands.get(band).from())
                        .bind("most" + band, bands.get(band).to());
            }
            return query.map(JdbcContributions::contribution).list();
        });
    }

    @Override
    public Map<ReadingKey, Long> actors(Collection<Stale> readings) {
        var asked = List.copyOf(readings);
        return asked.isEmpty()
                ? Map.of()
                : database.inTransaction(handle -> handle
                        .createQuery(ACTORS)
                        .bindArray(
                                "numbers",
                                String.class,
                                IntStream.range(0, asked.size())
                                        .mapToObj(Integer::toString)
                                        .toList())
                        .bindArray(
                                "teams",
                                String.class,
                                texts(asked, one -> one.key().team()))
                        .bindArray(
                                "kpis",
                                String.class,
                                texts(asked, one -> one.key().kpi()))
                        .bindArray("froms", String.class, texts(asked, one -> Moments.text(one.looksFrom())))
                        .bindArray("tos", String.class, texts(asked, one -> Moments.text(one.ends())))
                        .map((row, context) ->
                                Map.entry(asked.get(row.getInt(1)).key(), row.getLong(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static List<String> texts(List<Stale> readings, Function<Stale, String> text) {
        return readings.stream().map(text).toList();
    }

    static Contribution contribution(ResultSet row, StatementContext context) throws SQLException {
        return new Contribution(
                row.getString("thing"),
                row.getString("kpi"),
                row.getString("part"),
                row.getString("team"),
                Moments.read(row, "moment"),
                row.getDouble("amount"),
                row.getDouble("weight"),
                row.getString("actor"));
    }
}
