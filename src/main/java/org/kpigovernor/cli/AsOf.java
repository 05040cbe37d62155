package org.kpigovernor.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: an ISO instant or time with an offset, or a day, which means its start in UTC. */
final class AsOf implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException wrong) {
            throw new TypeConversionException("`" + text
                    + "` is not a moment — write it as 2026-03-02T08:30:00Z, or 2026-03-02 for its start in UTC");
        }
    }
}
