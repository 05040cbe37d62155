package org.kpigovernor.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;

/** Reads texts of the configuration as what they stand for. */
final class Texts {
    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,4})m)?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([smhdw])");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");

    private Texts() {}

    static ZoneId zone(String text) throws Mistake {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            var hint = Nearest.hint(text, ZoneId.getAvailableZoneIds(), "name it as in Europe/Berlin or UTC");
            throw new Mistake("`" + text + "` is not a known time zone", hint);
        }
    }

    static Pattern pattern(String text) throws Mistake {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException broken) {
            var where = broken.getIndex() < 0 ? "" : " at character " + (broken.getIndex() + 1);
            throw new Mistake(
                    "is not a regular expression: " + broken.getDescription() + where, "such as \"(?i)^(prod|live)$\"");
        }
    }

    static LocalDate date(String text) throws Mistake {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new Mistake("`" + text + "` is not a day", "write it as 2026-12-31");
        }
    }

    static LocalTime time(String text) throws Mistake {
        var clock = CLOCK.matcher(text.strip());
        if (clock.matches() && hour(clock.group(1)) < 24 && hour(clock.group(2)) < 60) {
            return LocalTime.of(hour(clock.group(1)), hour(clock.group(2)));
        }
        throw new Mistake("`" + text + "` is not a time of day", "write it as 08:30, at most 23:59");
    }

    private static int hour(String digits) {
        return Integer.parseInt(digits);
    }

    /** Working time, in hours and minutes; a day would be ambiguous. */
    static Duration workingTime(String text) throws Mistake {
        var parts = DURATION.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            throw new Mistake(
                    "`" + text + "` is not a working time", "write hours and minutes, such as 4h, 30m or 1h30m");
        }
        return Duration.ofHours(amount(parts.group(1))).plusMinutes(amount(parts.group(2)));
    }

    /** A span of time in one unit, such as 30s, 5m, 2h, 3d or 12w, between two bounds. */
    static Duration span(String text, Duration least, Duration most) throws Mistake {
        var parts = SPAN.matcher(text);
        if (!parts.matches()) {
            throw new Mistake("`" + text + "` is not a span of time", "write it as 30s, 5m, 2h, 3d or 12w");
        }
        long amount = amount(parts.group(1));
        var span = switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofDays(7 * amount);
        };
        if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            throw new Mistake("`" + text + "` is out of range", "from " + words(least) + " to " + words(most));
        }
        return span;
    }

    private static String words(Duration span) {
        return span.toDays() > 0 ? span.toDays() + "d" : span.toSeconds() + "s";
    }

    private static long amount(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    static double number(String text) throws Mistake {
        try {
            var number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // falls through to the one mistake below
        }
        throw new Mistake("`" + text + "` is not a number", "write it with digits and a point, such as 12.5");
    }

    static int port(String text) throws Mistake {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException wrong) {
            // falls through to the one mistake below
        }
        throw new Mistake("`" + text + "` is not a port", "write a whole number up to 65535");
    }

    /** A path with slashes and without detours, so that one file has one name. */
    static String path(String text) throws Mistake {
        try {
            return Path.of(text).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException wrong) {
            throw new Mistake("is not a path: " + wrong.getReason(), "");
        }
    }

    static boolean flag(String text) throws Mistake {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Mistake("must be true or false, not `" + text + "`", "");
        };
    }
}
