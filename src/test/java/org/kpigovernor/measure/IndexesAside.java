package org.kpigovernor.measure;

import java.util.List;
import java.util.regex.Pattern;
import org.kpigovernor.store.Database;

/** Drops the primary keys and indexes of tables, and makes them again as the database itself had described them. */
final class IndexesAside {
    private static final Pattern KEY = Pattern.compile("(ALTER TABLE \\S+) ADD CONSTRAINT (\\S+) PRIMARY KEY.*");
    private static final Pattern INDEX = Pattern.compile("CREATE (?:UNIQUE )?INDEX (\\S+) ON .*");
    private static final String OF_POSTGRESQL = """
            select 'ALTER TABLE ' || conrelid::regclass || ' ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where contype = 'p' and conrelid::regclass::varchar = any(:tables)
            union all
            select indexdef from pg_indexes i where tablename = any(:tables)
                and not exists (select 1 from pg_constraint c where c.conname = i.indexname)""";

    private final Database database;
    private final List<String> described;

    private IndexesAside(Database database, List<String> described) {
        this.database = database;
        this.described = described;
    }

    static IndexesAside of(Database database, List<String> tables) {
        var aside = new IndexesAside(database, describe(database, tables));
        database.useTransaction(handle -> aside.described.forEach(one -> handle.execute(dropping(one))));
        return aside;
    }

    private static List<String> describe(Database database, List<String> tables) {
        return database.inTransaction(handle -> (database.isH2()
                        ? handle.createQuery("script nodata table " + String.join(", ", tables))
                        : handle.createQuery(OF_POSTGRESQL).bindArray("tables", String.class, tables))
                .mapTo(String.class)
                .filter(line ->
                        KEY.matcher(line).lookingAt() || INDEX.matcher(line).lookingAt())
                .list());
    }

    private static String dropping(String described) {
        var key = KEY.matcher(described);
        var index = INDEX.matcher(described);
        return key.lookingAt()
                ? key.group(1) + " DROP CONSTRAINT " + key.group(2)
                : "DROP INDEX " + index.results().findFirst().orElseThrow().group(1);
    }

    void restore() {
        described.forEach(one -> database.useTransaction(handle -> handle.execute(one)));
    }
}
