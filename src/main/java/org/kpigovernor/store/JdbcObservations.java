package org.kpigovernor.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        database.useTransaction(handle -> handle.createUpdate("delete from touched where id = any(:ids)")
                .bindArray("ids", Long.class, touches.stream().map(Touch::id).toList())
                .execute());
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
        Keyed.rows(
                        database,
                        """
                        select thing, kind, body from observation where thing = any(:keys)
                        order by thing, observed_at, digest""",
                        things,
                        (row, context) -> Map.entry(
                                row.getString("thing"), EventText.read(row.getString("kind"), row.getString("body"))))
                .forEach(one -> events.computeIfAbsent(one.getKey(), thing -> new ArrayList<>())
                        .add(one.getValue()));
        return events;
    }
}
