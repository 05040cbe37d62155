package org.kpigovernor.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks the shape of a Quartz cron expression: seconds, minutes, hours, day of the month, month, day of the week, and perhaps the
 * year; one of the two days is {@code ?}.
 */
final class CronText {
    private static final String HINT =
            "such as 0 30 8 ? * MON-FRI: second, minute, hour, day of month, month, day of week";
    private static final List<String> NAMES =
            List.of("second", "minute", "hour", "day of month", "month", "day of week", "year");
    private static final List<Pattern> FIELDS = List.of(
            field("[0-5]?\\d"),
            field("[0-5]?\\d"),
            field("[01]?\\d|2[0-3]"),
            field("[1-9]|[12]\\d|3[01]", "\\?|L(?:-\\d{1,2})?|LW|(?:[1-9]|[12]\\d|3[01])W"),
            field("[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"),
            field("[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT", "\\?|(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#[1-5])"),
            field("(?:19|20)\\d\\d"));

    private CronText() {}

    static String read(String text) throws Mistake {
        var fields = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length < 6 || fields.length > 7) {
            throw new Mistake("`" + text + "` is not a cron expression of six or seven fields", HINT);
        }
        for (var i = 0; i < fields.length; i++) {
            if (!FIELDS.get(i).matcher(fields[i]).matches()) {
                throw new Mistake("`" + text + "` has no " + NAMES.get(i) + " `" + fields[i] + "`", HINT);
            }
        }
        if (fields[3].equals("?") == fields[5].equals("?")) {
            throw new Mistake("`" + text + "` must have `?` as exactly one of its two days", HINT);
        }
        return String.join(" ", fields);
    }

    /** Values, ranges, steps and lists of them, or every one. */
    private static Pattern field(String value) {
        var range = "(?:\\*|(?:%1$s)(?:-(?:%1$s))?)(?:/\\d{1,2})?".formatted(value);
        return Pattern.compile(range + "(?:," + range + ")*");
    }

    private static Pattern field(String value, String special) {
        return Pattern.compile("(?:" + special + ")|(?:" + field(value).pattern() + ")");
    }
}
