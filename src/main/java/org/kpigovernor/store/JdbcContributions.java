package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.measure.Contribution;
import org.kpigovernor.measure.Contributions;
import org.kpigovernor.measure.Items;

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

    private final Database database;

    JdbcContributions(Database database) {
        this.database = database;
    }

    @Override
    public List<Contribution> of(Collection<String> things) {
        return Keyed.rows(
                database,
                "select * from contribution where thing = any(:keys)",
                things,
                JdbcContributions::contribution);
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
    public long actors(String team, String kpi, Instant from, Instant to) {
        return database.inTransaction(handle -> handle.createQuery("""
                        select count(distinct actor) from contribution
                        where team = :team and kpi = :kpi and moment >= :from and moment < :to""")
                .bind("team", team)
                .bind("kpi", kpi)
                .bind("from", Moments.utc(from))
                .bind("to", Moments.utc(to))
                .mapTo(Long.class)
                .one());
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
