package org.kpigovernor.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.measure.Deployments;
import org.kpigovernor.measure.FinishedDeployment;
import org.kpigovernor.measure.Repository;

/** Finished production deployments in the database. */
final class JdbcDeployments implements Deployments {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final String ASKED = """
            unnest(cast(:askers as varchar array), cast(:projects as varchar array),
                cast(:froms as varchar array), cast(:tos as varchar array)) as w(asker, project, from_at, to_at)""";
    private static final String IN_WINDOW = """
            d.finished_at >= cast(w.from_at as timestamp(6) with time zone)
                and d.finished_at < cast(w.to_at as timestamp(6) with time zone)""";
    private static final String SUCCEEDED = """
            select w.asker, d.* from %1$s
            join finished_deployment d on d.project = w.project and %2$s
            where d.succeeded
            union
            select w.asker, d.* from %1$s
            cross join unnest(cast(:builders as varchar array)) as b(name)
            join finished_deployment d on d.source = b.name and %2$s
            where d.succeeded
                and exists (select 1 from chain c where c.sha = d.commit_sha and c.repository = w.project)""".formatted(ASKED, IN_WINDOW);

    private final Database database;

    JdbcDeployments(Database database) {
        this.database = database;
    }

    @Override
    public List<FinishedDeployment> find(Collection<String> things) {
        return Keyed.rows(database, "finished_deployment", "thing", things, JdbcDeployments::deployment);
    }

    @Override
    public void replace(Collection<String> things, Collection<FinishedDeployment> deployments) {
        Replacement.in(database, "finished_deployment", things)
                .by(
                        deployments,
                        """
                        insert into finished_deployment (thing, source, project, id, commit_sha, created_at, finished_at, succeeded,
                            previous_thing, previous_at)
                        values (:thing, :source, :project, :id, :commit, :created, :finished, :succeeded, :previous, :previousAt)""",
                        (batch, one) -> batch.bind("thing", one.thing())
                                .bind("source", one.source())
                                .bind("project", one.project())
                                .bind("id", one.id())
                                .bind("commit", one.commit())
                                .bind("created", Moments.utc(one.createdAt()))
                                .bind("finished", Moments.utc(one.finishedAt()))
                                .bind("succeeded", one.succeeded())
                                .bind("previous", Links.thing(one.previous()))
                                .bind("previousAt", Links.finish(one.previous())));
    }

    @Override
    public List<FinishedDeployment> around(String source, String project, Instant from, Instant to) {
        return list(
                """
                        select * from finished_deployment
                        where source = :source and project = :project
                            and finished_at >= coalesce((
                                select max(finished_at) from finished_deployment
                                where source = :source and project = :project and succeeded and finished_at < :from), :from)
                            and finished_at <= coalesce((
                                select min(finished_at) from finished_deployment
                                where source = :source and project = :project and succeeded and finished_at > :to), :end)""",
                query -> query.bind("source", source)
                        .bind("project", project)
                        .bind("from", Moments.utc(from))
                        .bind("to", Moments.utc(to))
                        .bind("end", Moments.utc(END)));
    }

    @Override
    public List<FinishedDeployment> ofCommits(Repository repository, Collection<String> shas) {
        return shas.isEmpty()
                ? List.of()
                : list("""
                        select d.* from unnest(cast(:shas as varchar array)) as k(sha)
                        join finished_deployment d on d.commit_sha = k.sha
                        where d.source = :source and d.project = :name or d.source = any(:builders)""", query -> query.bindMethods(repository).bindArray("shas", String.class, Set.copyOf(shas)));
    }

    @Override
    public List<FinishedDeployment> createdSince(Repository repository, Instant instant) {
        return list("""
                        select * from finished_deployment
                        where project = :name and created_at >= :instant and (source = :source or source = any(:builders))
                        union
                        select d.* from unnest(cast(:builders as varchar array)) as b(name)
                        join finished_deployment d on d.source = b.name and d.created_at >= :instant
                        where exists (
                            select 1 from chain c where c.source = :source and c.repository = :name and c.sha = d.commit_sha)""", query -> query.bindMethods(repository).bind("instant", Moments.utc(instant)));
    }

    @Override
    public List<FinishedDeployment> inSegment(Repository repository, String segment, long position) {
        return list(
                """
                        select d.* from chain c
                        join finished_deployment d on d.commit_sha = c.sha
                        where c.source = :source and c.repository = :name
                            and c.segment = :segment and c.position >= :position
                            and (d.source = c.source and d.project = c.repository or d.source = any(:builders))""",
                query -> query.bindMethods(repository).bind("segment", segment).bind("position", position));
    }

    /**
     * Windows and builders are joined rather than listed, so that both databases look each up by project or source and by finish; H2 uses a
     * list only for an index's first column.
     */
    @Override
    public Map<String, List<FinishedDeployment>> succeeded(Collection<Window> windows) {
        var each = windows.stream()
                .flatMap(window -> window.projects().stream().map(project -> new Asked(window, project)))
                .toList();
        return each.isEmpty()
                ? Map.of()
                : database.inTransaction(handle -> handle
                        .createQuery(SUCCEEDED)
                        .bindArray("builders", String.class, Sources.BUILDERS)
                        .bindArray("askers", String.class, Asked.all(each, one -> one.window.asker()))
                        .bindArray("projects", String.class, Asked.all(each, Asked::project))
                        .bindArray("froms", String.class, Asked.all(each, one -> Moments.text(one.window.from())))
                        .bindArray("tos", String.class, Asked.all(each, one -> Moments.text(one.window.to())))
                        .map((row, context) -> Map.entry(row.getString("asker"), deployment(row, context)))
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    /** One project of a window. */
    private record Asked(Window window, String project) {
        static List<String> all(List<Asked> each, Function<Asked, String> what) {
            return each.stream().map(what).toList();
        }
    }

    private List<FinishedDeployment> list(String query, UnaryOperator<Query> values) {
        return database.inTransaction(handle -> values.apply(handle.createQuery(query))
                .bindArray("builders", String.class, Sources.BUILDERS)
                .map(JdbcDeployments::deployment)
                .list());
    }

    private static FinishedDeployment deployment(ResultSet row, StatementContext context) throws SQLException {
        return new FinishedDeployment(
                row.getString("thing"),
                row.getString("source"),
                row.getString("project"),
                row.getString("id"),
                row.getString("commit_sha"),
                Moments.read(row, "created_at"),
                Moments.read(row, "finished_at"),
                row.getBoolean("succeeded"),
                Links.read(row, "previous_thing", "previous_at"));
    }
}
