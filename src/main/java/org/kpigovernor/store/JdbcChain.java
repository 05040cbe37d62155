package org.kpigovernor.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.measure.ChainNode;
import org.kpigovernor.measure.ChainNodes;
import org.kpigovernor.measure.Repository;

/** The commits of default branches in the database. */
final class JdbcChain implements ChainNodes {
    private static final String OF_REPOSITORY = " from chain where source = :source and repository = :name";

    private final Database database;

    JdbcChain(Database database) {
        this.database = database;
    }

    @Override
    public List<ChainNode> find(Repository repository, Collection<String> shas) {
        return Keyed.rows(database, """
                select c.* from unnest(cast(:keys as varchar array)) as k(item)
                join chain c on c.source = :source and c.repository = :name and c.sha = k.item""", repository, shas, JdbcChain::node);
    }

    @Override
    public Map<String, Set<Repository>> repositoriesOf(Collection<String> shas) {
        return Keyed.rows(
                        database,
                        "chain",
                        "sha",
                        shas,
                        (row, context) -> Map.entry(
                                row.getString("sha"),
                                new Repository(row.getString("source"), row.getString("repository"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    @Override
    public List<ChainNode> segment(Repository repository, String segment) {
        return database.inTransaction(
                handle -> handle.createQuery("select *" + OF_REPOSITORY + " and segment = :segment")
                        .bindMethods(repository)
                        .bind("segment", segment)
                        .map(JdbcChain::node)
                        .list());
    }

    @Override
    public long size(Repository repository, String segment) {
        return database.inTransaction(
                handle -> handle.createQuery("select coalesce(max(position) - min(position) + 1, 0)" + OF_REPOSITORY
                                + " and segment = :segment")
                        .bindMethods(repository)
                        .bind("segment", segment)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void put(Repository repository, Collection<ChainNode> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        database.useTransaction(handle -> {
            try (var batch = handle.prepareBatch("delete" + OF_REPOSITORY + " and sha = :sha")) {
                nodes.forEach(node ->
                        batch.bindMethods(repository).bind("sha", node.sha()).add());
                batch.execute();
            }
            try (var batch = handle.prepareBatch("""
                    insert into chain (source, repository, sha, segment, position, previous_sha, next_sha)
                    values (:source, :name, :sha, :segment, :position, :previous, :next)""")) {
                nodes.forEach(
                        node -> batch.bindMethods(repository).bindMethods(node).add());
                batch.execute();
            }
        });
    }

    @Override
    public void clear(Repository repository) {
        database.useTransaction(handle -> handle.createUpdate("delete" + OF_REPOSITORY)
                .bindMethods(repository)
                .execute());
    }

    private static ChainNode node(ResultSet row, StatementContext context) throws SQLException {
        return new ChainNode(
                row.getString("sha"),
                row.getString("segment"),
                row.getLong("position"),
                row.getString("previous_sha"),
                row.getString("next_sha"));
    }
}
