package org.kpigovernor.notify.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Dates, weeks, moments and ages as people write them; a moment always names its zone. */
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Days() {}

    /** {@code 9 Nov 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 9 Nov}, where the year is plain from what stands around it. */
    public static String dayAndMonth(LocalDate day) {
        return DAY_AND_MONTH.format(day);
    }

    /** {@code Mon 9 Nov 2026}. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** The week that begins on that day, {@code 2–8 Nov 2026}. */
    public static String week(LocalDate start) {
        return span(start, start.plusDays(6));
    }

    /** Two days with as little repeated as possible: {@code 30 Nov – 6 Dec 2026}. */
    public static String span(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return first.getDayOfMonth() + "–" + day(last);
        }
        return (first.getYear() == last.getYear() ? dayAndMonth(first) : day(first)) + " – " + day(last);
    }

    /** {@code November 2026}. */
    public static String month(LocalDate start) {
        return MONTH.format(start);
    }

    /** {@code Q4 2026}. */
    public static String quarter(LocalDate start) {
        return "Q" + start.get(IsoFields.QUARTER_OF_YEAR) + " " + start.getYear();
    }

    /** {@code Mon 9 Nov 2026, 08:30 Europe/Berlin}. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone)) + " " + zone.getId();
    }

    /** How long something has lasted: {@code today}, {@code 1 day}, {@code 5 days}, {@code 3 weeks}. */
    public static String age(LocalDate from, LocalDate to) {
        long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
        if (days == 0) {
            return "today";
        }
        return days < 14 ? counted(days, "day") : counted(days / 7, "week");
    }

    /** A delay in the unit that reads best: {@code 20 minutes}, {@code 3 hours}, {@code 2 days}. */
    public static String duration(Duration duration) {
        if (duration.toHours() >= 48) {
            return counted(duration.toDays(), "day");
        }
        return duration.toHours() >= 1 ? counted(duration.toHours(), "hour") : counted(duration.toMinutes(), "minute");
    }

    /** {@code 1 week}, {@code 6 weeks}. */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
