package org.kpigovernor.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.kpigovernor.measure.Repository;

/** Queries by many keys at once; without keys nothing is asked. */
final class Keyed {
    private Keyed() {}

    /** The rows that a query gives for {@code :keys}. */
    static <T> List<T> rows(Database database, String query, Collection<String> keys, RowMapper<T> mapper) {
        return keys.isEmpty()
                ? List.of()
                : database.inTransaction(handle -> handle.createQuery(query)
                        .bindArray("keys", String.class, keys)
                        .map(mapper)
                        .list());
    }

    /** The rows that a query gives for {@code :keys} of {@code :name} at {@code :source}. */
    static <T> List<T> rows(
            Database database, String query, Repository repository, Collection<String> keys, RowMapper<T> mapper) {
        return keys.isEmpty()
                ? List.of()
                : database.inTransaction(handle -> handle.createQuery(query)
                        .bindMethods(repository)
                        .bindArray("keys", String.class, keys)
                        .map(mapper)
                        .list());
    }

    /** Whatever a query gives for {@code :keys}, each once. */
    static Set<String> names(Database database, String query, Collection<String> keys) {
        return new HashSet<>(rows(database, query, keys, (row, context) -> row.getString(1)));
    }
}
