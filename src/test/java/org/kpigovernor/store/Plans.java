package org.kpigovernor.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The plans by which H2 runs the statements that it is given. */
public final class Plans implements SqlLogger {
    private static final Pattern SCAN = Pattern.compile("public\\.(\\w+)\\.tableScan");

    private final Database database;
    private final Set<String> statements = Collections.synchronizedSet(new LinkedHashSet<>());

    private Plans(Database database) {
        this.database = database;
    }

    /** Those from now on. */
    public static Plans of(Database database) {
        var plans = new Plans(database);
        database.jdbi().setSqlLogger(plans);
        return plans;
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        statements.add(context.getParsedSql().getSql());
    }

    /** The statements, with their plans, that go through the whole of one of these tables. */
    public Set<String> scanning(Collection<String> tables) {
        var asked = Set.copyOf(statements);
        return database.inTransaction(handle -> asked.stream()
                .map(sql -> plan(handle, sql))
                .filter(plan -> SCAN.matcher(plan).results().anyMatch(scan -> tables.contains(scan.group(1))))
                .collect(Collectors.toSet()));
    }

    /** How many different statements there were. */
    public int count() {
        return statements.size();
    }

    /** H2 plans before it knows the parameters. */
    private static String plan(Handle handle, String sql) {
        try (var statement = handle.getConnection().prepareStatement("explain " + sql)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                statement.setObject(i, null);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
