package org.kpigovernor.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.ReadingKey;

/** Readings as rows. */
final class ReadingRows {
    private static final String INSERT = """
            insert into reading (team, kpi, period, starts_on, amount, n, parts, definition)
            values (:team, :kpi, :period, :start, :amount, :n, :parts, :definition)""";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReadingRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, ReadingKey key) {
        return statement
                .bind("team", key.team())
                .bind("kpi", key.kpi())
                .bind("period", word(key.period().kind()))
                .bind("start", key.period().start());
    }

    static void delete(Handle handle, String table, List<ReadingKey> keys) {
        try (var batch = handle.prepareBatch("delete from " + table
                + " where team = :team and kpi = :kpi and period = :period and starts_on = :start")) {
            keys.forEach(key -> bind(batch, key).add());
            batch.execute();
        }
    }

    static void insert(Handle handle, Collection<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(INSERT)) {
            readings.forEach(reading -> bind(batch, key(reading))
                    .bind("amount", reading.value())
                    .bind("n", reading.n())
                    .bind("parts", text(reading.parts()))
                    .bind("definition", reading.definition())
                    .add());
            batch.execute();
        }
    }

    static ReadingKey key(Reading reading) {
        return new ReadingKey(reading.team(), reading.kpi(), reading.period());
    }

    static Reading reading(ResultSet row, StatementContext context) throws SQLException {
        return new Reading(
                row.getString("team"),
                row.getString("kpi"),
                period(row),
                row.getObject("amount", Double.class),
                row.getLong("n"),
                parts(row.getString("parts")),
                row.getInt("definition"));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(
                PeriodKind.valueOf(row.getString("period").toUpperCase(Locale.ROOT)),
                row.getObject("starts_on", LocalDate.class));
    }

    static String word(PeriodKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, Double> parts) {
        try {
            return MAPPER.writeValueAsString(new TreeMap<>(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Can't be written: " + parts, e);
        }
    }

    private static Map<String, Double> parts(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<TreeMap<String, Double>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No parts: " + text, e);
        }
    }
}
