package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Instants in columns: bound with an offset, because a {@code java.sql.Timestamp} is read on the machine's wall clock, which
 * says some hours twice; and to the microsecond, because that is what the databases keep.
 */
final class Instants {
    private Instants() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    static Instant get(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(getOrNull(row, column), column);
    }

    static @Nullable Instant getOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
