package org.kpigovernor.store;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.measure.Edition;
import org.kpigovernor.measure.Editions;

/** The editions of definitions in the database, numbered for each KPI. */
public final class JdbcEditions implements Editions {
    private static final String ADD = """
            insert into edition (kpi, number, version, profile, in_words, since)
            select :kpi, coalesce(max(number), 0) + 1, :version, :profile, :words, :since from edition where kpi = :kpi""";

    private final Database database;

    public JdbcEditions(Database database) {
        this.database = database;
    }

    @Override
    public List<Edition> of(@Nullable String kpi) {
        var wanted = new Conditions().add("kpi = :kpi", "kpi", kpi);
        return database.inTransaction(handle -> handle.createQuery(
                        "select * from edition" + wanted.where() + " order by kpi, number")
                .bindMap(wanted.values())
                .map((row, context) -> new Edition(
                        row.getString("kpi"),
                        row.getInt("version"),
                        row.getString("profile"),
                        row.getString("in_words"),
                        Moments.read(row, "since")))
                .list());
    }

    @Override
    public void add(Collection<Edition> editions) {
        database.useTransaction(handle -> editions.forEach(edition -> handle.createUpdate(ADD)
                .bind("kpi", edition.kpi())
                .bind("version", edition.version())
                .bind("profile", edition.profile())
                .bind("words", edition.inWords())
                .bind("since", Moments.utc(edition.since()))
                .execute()));
    }
}
