package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.measure.MergedRequest;
import org.kpigovernor.measure.MergedRequest.Link;
import org.kpigovernor.measure.MergedRequests;
import org.kpigovernor.measure.Repository;

/** Merged pull requests in the database. */
final class JdbcMergedRequests implements MergedRequests {
    private static final String OF_REPOSITORY =
            "select * from merged_request where source = :source and repository = :name ";

    private final Database database;

    JdbcMergedRequests(Database database) {
        this.database = database;
    }

    @Override
    public List<MergedRequest> find(Collection<String> things) {
        return by("thing", things);
    }

    @Override
    public void replace(Collection<String> things, Collection<MergedRequest> requests) {
        Replacement.in(database, "merged_request", things).by(requests, """
                        insert into merged_request (thing, source, repository, head_branch, to_default_branch, merged_at,
                            merge_commit, unplanned, first_finished, first_finished_at, first_succeeded, first_succeeded_at)
                        values (:thing, :source, :repository, :branch, :default, :merged,
                            :commit, :unplanned, :finished, :finishedAt, :succeeded, :succeededAt)""", JdbcMergedRequests::bind);
    }

    private static void bind(PreparedBatch batch, MergedRequest request) {
        batch.bind("thing", request.thing())
                .bind("source", request.source())
                .bind("repository", request.repository())
                .bind("branch", request.headBranch())
                .bind("default", request.toDefaultBranch())
                .bind("merged", Moments.utc(request.mergedAt()))
                .bind("commit", request.mergeCommit())
                .bind("unplanned", request.unplanned());
        bind(batch, "finished", request.firstFinished());
        bind(batch, "succeeded", request.firstSucceeded());
    }

    private static void bind(PreparedBatch batch, String name, @Nullable Link link) {
        batch.bind(name, link == null ? null : link.deployment())
                .bind(name + "At", link == null ? null : Moments.utc(link.finishedAt()));
    }

    @Override
    public List<MergedRequest> fromBranches(Collection<String> branches) {
        return by("head_branch", branches);
    }

    @Override
    public List<MergedRequest> ofCommits(Repository repository, Collection<String> shas) {
        return Keyed.rows(database, """
                select r.* from unnest(cast(:keys as varchar array)) as k(item)
                join merged_request r on r.repository = :name and r.merge_commit = k.item and r.source = :source""", repository, shas, JdbcMergedRequests::request);
    }

    /** Two queries in one, since a condition with an or uses no index. */
    @Override
    public List<MergedRequest> linkedTo(Collection<String> deployments) {
        return Keyed.rows(
                database,
                "select t.* from " + Keyed.joined("merged_request", "first_finished") + " union select t.* from "
                        + Keyed.joined("merged_request", "first_succeeded"),
                deployments,
                JdbcMergedRequests::request);
    }

    @Override
    public List<MergedRequest> notFinishedBefore(Repository repository, Instant instant) {
        return since(repository, "first_finished_at", instant);
    }

    @Override
    public List<MergedRequest> notSucceededBefore(Repository repository, Instant instant) {
        return since(repository, "first_succeeded_at", instant);
    }

    private List<MergedRequest> since(Repository repository, String column, Instant instant) {
        var open = OF_REPOSITORY + "and to_default_branch and " + column;
        return database.inTransaction(handle -> handle.createQuery(open + " is null union all " + open + " >= :instant")
                .bindMethods(repository)
                .bind("instant", Moments.utc(instant))
                .map(JdbcMergedRequests::request)
                .list());
    }

    @Override
    public Set<String> carryingUnplanned(Collection<String> deployments) {
        var query = "select distinct k.item from " + Keyed.joined("merged_request", "first_finished")
                + " where t.unplanned";
        return Set.copyOf(Keyed.rows(database, query, deployments, (row, context) -> row.getString(1)));
    }

    private List<MergedRequest> by(String column, Collection<String> keys) {
        return Keyed.rows(database, "merged_request", column, keys, JdbcMergedRequests::request);
    }

    private static MergedRequest request(ResultSet row, StatementContext context) throws SQLException {
        return new MergedRequest(
                row.getString("thing"),
                row.getString("source"),
                row.getString("repository"),
                row.getString("head_branch"),
                row.getBoolean("to_default_branch"),
                Moments.read(row, "merged_at"),
                row.getString("merge_commit"),
                row.getBoolean("unplanned"),
                link(row, "first_finished"),
                link(row, "first_succeeded"));
    }

    private static @Nullable Link link(ResultSet row, String column) throws SQLException {
        var deployment = row.getString(column);
        return deployment == null ? null : new Link(deployment, Moments.read(row, column + "_at"));
    }
}
