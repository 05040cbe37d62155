package org.kpigovernor.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements that a database is given, a batch being one. */
public final class Statements implements SqlLogger {
    private final List<String> all = Collections.synchronizedList(new ArrayList<>());

    /** Those from now on. */
    public static Statements of(Database database) {
        var statements = new Statements();
        database.jdbi().setSqlLogger(statements);
        return statements;
    }

    @Override
    public void logAfterExecution(StatementContext context) {
        all.add(context.getRawSql());
    }

    @Override
    public void logException(StatementContext context, SQLException failure) {
        all.add(context.getRawSql());
    }

    /** Those since the last time. */
    public List<String> taken() {
        var taken = List.copyOf(all);
        all.clear();
        return taken;
    }
}
