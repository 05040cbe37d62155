package org.kpigovernor.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.kpigovernor.measure.Repository;

/**
 * Queries by many keys at once; without keys nothing is asked. Keys are joined: H2 looks each up in an index then, and only that, while
 * it compares each row that it found by a list with the whole list again.
 */
final class Keyed {
    /** The table of keys, {@code k}, with its column {@code item}. */
    static final String KEYS = "unnest(cast(:keys as varchar array)) as k(item)";

    private Keyed() {}

    /** The rows of a table that have one of the keys in that column. */
    static <T> List<T> rows(
            Database database, String table, String column, Collection<String> keys, RowMapper<T> mapper) {
        return rows(database, "select t.* from " + joined(table, column), keys, mapper);
    }

    /** To be followed by conditions on {@code t}. */
    static String joined(String table, String column) {
        return KEYS + " join " + table + " t on t." + column + " = k.item";
    }

    /** The rows that a query gives that joins {@link #KEYS}. */
    static <T> List<T> rows(Database database, String query, Collection<String> keys, RowMapper<T> mapper) {
        return keys.isEmpty()
                ? List.of()
                : database.inTransaction(handle -> handle.createQuery(query)
                        .bindArray("keys", String.class, Set.copyOf(keys))
                        .map(mapper)
                        .list());
    }

    /** The same, for keys of {@code :name} at {@code :source}. */
    static <T> List<T> rows(
            Database database, String query, Repository repository, Collection<String> keys, RowMapper<T> mapper) {
        return keys.isEmpty()
                ? List.of()
                : database.inTransaction(handle -> handle.createQuery(query)
                        .bindMethods(repository)
                        .bindArray("keys", String.class, Set.copyOf(keys))
                        .map(mapper)
                        .list());
    }

    /** Those keys that are in that column of a table, each once. */
    static Set<String> names(Database database, String table, String column, Collection<String> keys) {
        var query = "select k.item from " + joined(table, column);
        return new HashSet<>(rows(database, query, keys, (row, context) -> row.getString(1)));
    }

    /** Deletes the rows of a table that have one of the keys in that column, one key after the other for the same reason. */
    static void delete(Handle handle, String table, String column, Collection<?> keys) {
        if (keys.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("delete from " + table + " where " + column + " = ?")) {
            keys.forEach(key -> batch.add(key));
            batch.execute();
        }
    }
}
