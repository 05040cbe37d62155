package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.events.Event;
import org.kpigovernor.measure.Observations;

/** Observations and touches in the database. */
final class JdbcObservations implements Observations {
    private final Database database;

    JdbcObservations(Database database) {
        this.database = database;
    }

    @Override
    public List<Touch> touches(int max) {
        return database.inTransaction(handle -> handle.createQuery(
                        "select id, thing, since from touched order by id limit :max")
                .bind("max", max)
                .map((row, context) -> new Touch(row.getLong("id"), row.getString("thing"), Moments.read(row, "since")))
                .list());
    }

    @Override
    public void forget(List<Touch> touches) {
        database.useTransaction(handle -> Keyed.delete(
                handle, "touched", "id", touches.stream().map(Touch::id).toList()));
    }

    @Override
    public void touchAll() {
        database.useTransaction(handle -> handle.execute("""
                insert into touched (thing, since)
                select thing, min(observed_at) from observation group by thing order by thing"""));
    }

    @Override
    public Map<String, List<Event>> of(Collection<String> things) {
        var events = new HashMap<String, List<Event>>();
        Keyed.rows(database, "observation", "thing", things, JdbcObservations::kept).stream()
                .sorted(Kept.ORDER)
                .forEach(one -> events.computeIfAbsent(one.thing, thing -> new ArrayList<>())
                        .add(one.event));
        return events;
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        return new Kept(
                row.getString("thing"),
                row.getString("digest"),
                Moments.read(row, "observed_at"),
                EventText.read(row.getString("kind"), row.getString("body")));
    }

    /** Brought into order here, since a database would put very many of them on the disk to do it. */
    private record Kept(String thing, String digest, Instant observedAt, Event event) {
        static final Comparator<Kept> ORDER =
                Comparator.comparing(Kept::observedAt).thenComparing(Kept::digest);
    }
}
