package org.kpigovernor.store;

import java.util.List;
import org.kpigovernor.measure.Feeds;
import org.kpigovernor.measure.Scope;

/** What is known of scopes that events came from, in the database. */
public final class JdbcFeeds implements Feeds {
    private final Database database;

    public JdbcFeeds(Database database) {
        this.database = database;
    }

    @Override
    public List<Feed> all() {
        return database.inTransaction(handle -> handle.createQuery("""
                        select f.source, f.scope_kind, f.scope, greatest(f.first_at, coalesce(p.reads_from, f.first_at))
                            as first_at, f.last_at, f.observations
                        from feed f left join poll_source p on p.source = f.source""")
                .map((row, context) -> new Feed(
                        new Scope(row.getString("source"), row.getString("scope_kind"), row.getString("scope")),
                        Moments.read(row, "first_at"),
                        Moments.read(row, "last_at"),
                        row.getLong("observations")))
                .list());
    }
}
