package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.cases.Silences;

/** Keeps silences. */
public final class JdbcSilences implements Silences {
    private static final String PREFIX = "S-";

    private static final String INSERT = """
            insert into silence (team, kpi, begins, ends, reason, made_by, even_non_negotiable)
            values (:team, :kpi, :begins, :ends, :reason, :by, :even)""";

    private final Database database;

    public JdbcSilences(Database database) {
        this.database = database;
    }

    @Override
    public Silence add(Silence silence) {
        return database.inTransaction(handle -> {
            var number = handle.createUpdate(INSERT)
                    .bind("team", silence.team())
                    .bind("kpi", silence.kpi())
                    .bind("begins", Instants.utc(silence.from()))
                    .bind("ends", Instants.utc(silence.until()))
                    .bind("reason", silence.reason())
                    .bind("by", silence.by())
                    .bind("even", silence.evenNonNegotiable())
                    .executeAndReturnGeneratedKeys("silence_number")
                    .mapTo(Long.class)
                    .one();
            return find(handle, number).orElseThrow();
        });
    }

    @Override
    public Optional<Silence> find(String id) {
        return database.inTransaction(handle -> find(handle, number(id)));
    }

    private static Optional<Silence> find(Handle handle, long number) {
        return handle.createQuery("select * from silence where silence_number = :number")
                .bind("number", number)
                .map((row, context) -> silence(row))
                .findOne();
    }

    @Override
    public List<Silence> all() {
        return database.inTransaction(handle -> handle.createQuery("select * from silence order by silence_number")
                .map((row, context) -> silence(row))
                .list());
    }

    @Override
    public void end(String id, Instant at) {
        database.useTransaction(handle -> handle.createUpdate(
                        "update silence set ended = :at where silence_number = :number and ended is null and ends > :at")
                .bind("at", Instants.utc(at))
                .bind("number", number(id))
                .execute());
    }

    private static Silence silence(ResultSet row) throws SQLException {
        return new Silence(
                PREFIX + row.getLong("silence_number"),
                row.getString("team"),
                row.getString("kpi"),
                Instants.get(row, "begins"),
                Instants.get(row, "ends"),
                row.getString("reason"),
                row.getString("made_by"),
                row.getBoolean("even_non_negotiable"),
                Instants.getOrNull(row, "ended"));
    }

    /** The number in an id such as {@code S-3}; -1, which no silence has, when the text is no id. */
    private static long number(String id) {
        return id.matches(PREFIX + "[0-9]{1,18}") ? Long.parseLong(id.substring(PREFIX.length())) : -1;
    }
}
