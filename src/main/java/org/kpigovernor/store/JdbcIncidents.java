package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.measure.KnownIncident;
import org.kpigovernor.measure.KnownIncidents;

/** Incidents in the database. */
final class JdbcIncidents implements KnownIncidents {
    private final Database database;

    JdbcIncidents(Database database) {
        this.database = database;
    }

    @Override
    public List<KnownIncident> find(Collection<String> things) {
        return by("thing", things);
    }

    @Override
    public void replace(Collection<String> things, Collection<KnownIncident> incidents) {
        Replacement.in(database, "known_incident", things)
                .by(
                        incidents,
                        """
                        insert into known_incident (thing, source, service, created_at, blamed, last_thing, last_at)
                        values (:thing, :source, :service, :created, :blamed, :last, :lastAt)""",
                        (batch, one) -> batch.bind("thing", one.thing())
                                .bind("source", one.source())
                                .bind("service", one.service())
                                .bind("created", Moments.utc(one.createdAt()))
                                .bind("blamed", one.blamed())
                                .bind("last", Links.thing(one.last()))
                                .bind("lastAt", Links.finish(one.last())));
    }

    @Override
    public List<KnownIncident> createdIn(Collection<Span> spans) {
        return spans.isEmpty()
                ? List.of()
                : database.inTransaction(handle -> handle.createQuery("""
                        select i.* from unnest(cast(:froms as varchar array), cast(:tos as varchar array)) as w(from_at, to_at)
                        join known_incident i on i.created_at > cast(w.from_at as timestamp(6) with time zone)
                            and i.created_at <= cast(w.to_at as timestamp(6) with time zone)""")
                        .bindArray(
                                "froms",
                                String.class,
                                spans.stream()
                                        .map(span -> Moments.text(span.from()))
                                        .toList())
                        .bindArray(
                                "tos",
                                String.class,
                                spans.stream()
                                        .map(span -> Moments.text(span.to()))
                                        .toList())
                        .map(JdbcIncidents::incident)
                        .list());
    }

    @Override
    public List<KnownIncident> blamedOn(Collection<String> deployments) {
        return by("blamed", deployments);
    }

    @Override
    public Set<String> blamed(Collection<String> deployments) {
        return Keyed.names(database, "known_incident", "blamed", deployments);
    }

    @Override
    public List<KnownIncident> createdSince(Collection<String> services, Instant from, Instant to) {
        return services.isEmpty()
                ? List.of()
                : database.inTransaction(handle -> handle.createQuery("""
                        select * from known_incident
                        where service = any(:services) and created_at > :from and (last_at is null or last_at <= :to)""")
                        .bindArray("services", String.class, services)
                        .bind("from", Moments.utc(from))
                        .bind("to", Moments.utc(to))
                        .map(JdbcIncidents::incident)
                        .list());
    }

    @Override
    public List<KnownIncident> following(Collection<String> deployments) {
        return by("last_thing", deployments);
    }

    @Override
    public Set<String> last(Collection<String> deployments) {
        return Keyed.names(database, "known_incident", "last_thing", deployments);
    }

    private List<KnownIncident> by(String column, Collection<String> keys) {
        return Keyed.rows(database, "known_incident", column, keys, JdbcIncidents::incident);
    }

    private static KnownIncident incident(ResultSet row, StatementContext context) throws SQLException {
        return new KnownIncident(
                row.getString("thing"),
                row.getString("source"),
                row.getString("service"),
                Moments.read(row, "created_at"),
                row.getString("blamed"),
                Links.read(row, "last_thing", "last_at"));
    }
}
