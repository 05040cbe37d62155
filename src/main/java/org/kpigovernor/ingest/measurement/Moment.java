package org.kpigovernor.ingest.measurement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.kpigovernor.ingest.Times;

/** Reads the moment that a measurement is for. */
final class Moment {
    private Moment() {}

    /** A time with an offset, or a day, which stands for its beginning in that zone; empty if it is neither. */
    static Optional<Instant> read(String text, ZoneId zone) {
        if (text.length() != 10) {
            return Optional.ofNullable(Times.parse(text));
        }
        try {
            var start = LocalDate.parse(text).atStartOfDay(zone).toOffsetDateTime();
            return Optional.ofNullable(Times.parse(start.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
