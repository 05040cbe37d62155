package org.kpigovernor.store;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.ingest.routes.Databases.Failure;

/** Says what another database's refusal means. Only what it says of a query itself is quoted: the rest may tell a user or an address. */
final class SqlFailures {
    private static final int LONGEST = 200;

    private SqlFailures() {}

    static Failure of(Throwable thrown) {
        var causes = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .toList();
        var sql = causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        if (sql.isEmpty()) {
            return new Failure(
                    "failed (" + causes.get(causes.size() - 1).getClass().getSimpleName() + ")", true);
        }
        return sql.stream()
                .map(SqlFailures::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Failure("failed (" + state(sql.get(sql.size() - 1)) + ")", true));
    }

    private static Optional<Failure> known(SQLException failure) {
        var state = state(failure);
        if (state.startsWith("28")) {
            return Optional.of(new Failure("refuses the user or the password", false));
        }
        if (state.startsWith("42") || state.startsWith("22") || state.startsWith("25006") || state.startsWith("90")) {
            return Optional.of(new Failure("refuses the query: " + words(failure), false));
        }
        if (failure instanceof SQLTimeoutException || state.equals("57014")) {
            return Optional.of(new Failure("didn't answer in time", true));
        }
        return failure instanceof SQLTransientConnectionException && failure.getCause() == null
                        || state.startsWith("08")
                ? Optional.of(new Failure("can't be connected to", true))
                : Optional.empty();
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }

    private static String words(SQLException failure) {
        var first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        var plain = first.replaceAll("; SQL statement:.*", "").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
