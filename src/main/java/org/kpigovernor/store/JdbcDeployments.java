package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.measure.Deployments;
import org.kpigovernor.measure.FinishedDeployment;
import org.kpigovernor.measure.Repository;

/** Finished production deployments in the database. */
final class JdbcDeployments implements Deployments {
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
                        insert into finished_deployment (thing, source, project, id, commit_sha, created_at, finished_at, succeeded)
                        values (:thing, :source, :project, :id, :commit, :created, :finished, :succeeded)""",
                        (batch, one) -> batch.bind("thing", one.thing())
                                .bind("source", one.source())
                                .bind("project", one.project())
                                .bind("id", one.id())
                                .bind("commit", one.commit())
                                .bind("created", Moments.utc(one.createdAt()))
                                .bind("finished", Moments.utc(one.finishedAt()))
                                .bind("succeeded", one.succeeded()));
    }

    @Override
    public List<FinishedDeployment> ofCommits(Repository repository, Collection<String> shas) {
        return Keyed.rows(database, """
                select * from finished_deployment
                where source = :source and project = :name and commit_sha = any(:keys)""", repository, shas, JdbcDeployments::deployment);
    }

    @Override
    public List<FinishedDeployment> createdSince(Repository repository, Instant instant) {
        return database.inTransaction(
                handle -> list(handle.createQuery("""
                        select * from finished_deployment
                        where source = :source and project = :name and created_at >= :instant""").bindMethods(repository).bind("instant", Moments.utc(instant))));
    }

    @Override
    public List<FinishedDeployment> inSegment(Repository repository, String segment, long position) {
        return database.inTransaction(handle -> list(handle.createQuery("""
                        select d.* from chain c
                        join finished_deployment d
                            on d.source = c.source and d.project = c.repository and d.commit_sha = c.sha
                        where c.source = :source and c.repository = :name
                            and c.segment = :segment and c.position >= :position""")
                .bindMethods(repository)
                .bind("segment", segment)
                .bind("position", position)));
    }

    @Override
    public List<FinishedDeployment> succeeded(Collection<String> projects, Instant from, Instant to) {
        return database.inTransaction(handle -> list(handle.createQuery("""
                        select * from finished_deployment
                        where project = any(:projects) and finished_at >= :from and finished_at < :to and succeeded""")
                .bindArray("projects", String.class, projects)
                .bind("from", Moments.utc(from))
                .bind("to", Moments.utc(to))));
    }

    private static List<FinishedDeployment> list(Query query) {
        return query.map(JdbcDeployments::deployment).list();
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
                row.getBoolean("succeeded"));
    }
}
