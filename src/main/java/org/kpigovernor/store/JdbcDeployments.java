package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    private final Database database;

    JdbcDeployments(Database database) {
        this.database = database;
    }

    @Override
    public List<FinishedDeployment> find(Collection<String> things) {
        return Keyed.rows(
                database,
                "select * from finished_deployment where thing = any(:keys)",
                things,
                JdbcDeployments::deployment);
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

    /** Looked for in steps, since the last ones may belong to another team. */
    @Override
    public Optional<FinishedDeployment> lastSucceeded(
            Collection<String> projects, Instant before, Predicate<FinishedDeployment> test) {
        var until = before;
        while (true) {
            var some = lastOnes(projects, until);
            var passing = some.stream().filter(test).max(FinishedDeployment.BY_FINISH);
            if (passing.isPresent() || some.isEmpty()) {
                return passing;
            }
            until = some.stream()
                    .map(FinishedDeployment::finishedAt)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** The latest finishes before an instant, each with all that finished then. */
    private List<FinishedDeployment> lastOnes(Collection<String> projects, Instant before) {
        return projects.isEmpty()
                ? List.of()
                : list(
                        """
                        with success as (
                            select * from finished_deployment
                            where project = any(:projects) and finished_at < :before and succeeded
                            union
                            select d.* from finished_deployment d
                            where d.source = any(:builders) and d.finished_at < :before and d.succeeded
                                and exists (select 1 from chain c where c.sha = d.commit_sha and c.repository = any(:projects)))
                        select * from success where finished_at >= (
                            select min(finished_at) from (
                                select finished_at from success order by finished_at desc fetch first 5 rows only) latest)""",
                        query -> query.bindArray("projects", String.class, projects)
                                .bind("before", Moments.utc(before)));
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
                        select * from finished_deployment
                        where commit_sha = any(:shas)
                            and (source = :source and project = :name or source = any(:builders))""", query -> query.bindMethods(repository).bindArray("shas", String.class, shas));
    }

    @Override
    public List<FinishedDeployment> createdSince(Repository repository, Instant instant) {
        return list("""
                        select * from finished_deployment
                        where project = :name and created_at >= :instant and (source = :source or source = any(:builders))
                        union
                        select d.* from finished_deployment d
                        where d.source = any(:builders) and d.created_at >= :instant and exists (
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

    @Override
    public List<FinishedDeployment> succeeded(Collection<String> projects, Instant from, Instant to) {
        return list(
                """
                        select * from finished_deployment
                        where project = any(:projects) and finished_at >= :from and finished_at < :to and succeeded
                        union
                        select d.* from finished_deployment d
                        where d.source = any(:builders) and d.finished_at >= :from and d.finished_at < :to and d.succeeded
                            and exists (select 1 from chain c where c.sha = d.commit_sha and c.repository = any(:projects))""",
                query -> query.bindArray("projects", String.class, projects)
                        .bind("from", Moments.utc(from))
                        .bind("to", Moments.utc(to)));
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
