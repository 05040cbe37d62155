package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.measure.BranchPush;
import org.kpigovernor.measure.Pushes;
import org.kpigovernor.measure.Repository;

/** Pushes in the database. */
final class JdbcPushes implements Pushes {
    private final Database database;

    JdbcPushes(Database database) {
        this.database = database;
    }

    @Override
    public List<BranchPush> to(Collection<String> branches) {
        return Keyed.rows(database, "push", "branch", branches, JdbcPushes::push);
    }

    @Override
    public List<Unchained> unchained(int max) {
        return database.inTransaction(handle -> handle.createQuery("""
                        select u.id, p.* from (select * from unchained_push order by id limit :max) u
                        join push p on p.branch = u.branch and p.digest = u.digest""")
                .bind("max", max)
                .map((row, context) -> new Unchained(row.getLong("id"), push(row, context)))
                .list());
    }

    @Override
    public void chained(Collection<Unchained> pushes) {
        database.useTransaction(handle -> Keyed.delete(
                handle,
                "unchained_push",
                "id",
                pushes.stream().map(Unchained::id).toList()));
    }

    @Override
    public List<BranchPush> toDefault(Repository repository) {
        return database.inTransaction(handle -> handle.createQuery(
                        "select * from push where source = :source and repository = :name and default_branch")
                .bindMethods(repository)
                .map(JdbcPushes::push)
                .list());
    }

    private static BranchPush push(ResultSet row, StatementContext context) throws SQLException {
        return new BranchPush(
                row.getString("digest"),
                row.getString("source"),
                row.getString("repository"),
                row.getString("branch"),
                row.getBoolean("default_branch"),
                row.getString("commit_before"),
                row.getString("commit_after"),
                row.getBoolean("forced"),
                Moments.read(row, "observed_at"),
                Moments.readOrNull(row, "first_authored_at"),
                row.getBoolean("one_commit"));
    }
}
