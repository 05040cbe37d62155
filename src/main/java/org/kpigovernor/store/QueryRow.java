package org.kpigovernor.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A row of another database as texts by the columns' lower-case labels: a time with an offset as an instant, one without as it stands, a
 * day as a day.
 */
final class QueryRow implements RowMapper<Map<String, String>> {
    @Override
    public Map<String, String> mapRow(ResultSet row, int number) throws SQLException {
        var texts = new LinkedHashMap<String, String>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var text = text(row, i, columns.getColumnType(i), columns.getColumnTypeName(i));
            if (text != null) {
                texts.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), text);
            }
        }
        return texts;
    }

    private static @Nullable String text(ResultSet row, int column, int type, String name) throws SQLException {
        return switch (type) {
            case Types.DATE -> text(row.getObject(column, LocalDate.class));
            case Types.TIMESTAMP_WITH_TIMEZONE -> instant(row, column);
            case Types.TIMESTAMP ->
                // PostgreSQL calls both kinds of time so
                name.equalsIgnoreCase("timestamptz")
                        ? instant(row, column)
                        : text(row.getObject(column, LocalDateTime.class));
            case Types.DECIMAL, Types.NUMERIC -> number(row.getBigDecimal(column));
            default -> row.getString(column);
        };
    }

    private static @Nullable String instant(ResultSet row, int column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
