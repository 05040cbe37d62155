package org.kpigovernor.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that sources write: {@code 2024-07-04T05:41:00.089-0700}, {@code 2016-08-12 15:23:28 UTC}, {@code
 * 2021-04-28 21:50:00 +0200}, ISO 8601 with an offset, and epoch numbers. A 60th second reads as the 59th. Kept to
 * the microsecond, as databases do.
 */
public final class Times {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9})\\d{0,9})?)?"
                    + " ?(?:[Zz]|UTC|GMT|([+-]\\d\\d(?::?\\d\\d)?))");

    /**
     * As seconds this is the year 5138, as milliseconds 1973: so smaller numbers are seconds, larger ones
     * milliseconds.
     */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    /** Outside of these a time is a mistake, and would make readings for centuries. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    /** The instant, or null if the text isn't a time with an offset between 1970 and 2199. */
    public static @Nullable Instant parse(String text) {
        Matcher time = SHAPE.matcher(text);
        if (!time.matches()) {
            return null;
        }
        try {
            return checked(local(time).toInstant(offset(time.group(8))));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The instant of an epoch number in seconds or milliseconds, or null if that isn't between 1970 and 2199. */
    public static @Nullable Instant ofEpoch(long number) {
        if (number < 0 || number > END.toEpochMilli()) {
            return null;
        }
        return checked(number < FIRST_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }

    private static @Nullable Instant checked(Instant instant) {
        return instant.isBefore(EARLIEST) || !instant.isBefore(END) ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDateTime local(Matcher time) {
        int second = number(time, 6) == 60 ? 59 : number(time, 6);
        return LocalDate.of(number(time, 1), number(time, 2), number(time, 3))
                .atTime(number(time, 4), number(time, 5), second, nanos(time.group(7)));
    }

    private static int number(Matcher time, int group) {
        String digits = time.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneOffset offset(@Nullable String offset) {
        return offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }
}
