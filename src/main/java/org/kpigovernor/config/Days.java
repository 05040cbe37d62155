package org.kpigovernor.config;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.WorkingHours;

/** Reads days of the week, such as {@code Mon-Fri} or {@code Mon,Wed}, and working hours on them. */
final class Days {
    private static final String HINT = "write it as Mon-Fri 09:00-17:30, or Mon,Wed 10:00-16:00";

    private Days() {}

    static WorkingHours workingHours(String text) throws Mistake {
        var parts = text.strip().split("\\s+", -1);
        var times = parts[parts.length - 1].split("-", -1);
        if (parts.length != 2 || times.length != 2) {
            throw new Mistake("`" + text + "` is not working hours", HINT);
        }
        var from = Texts.time(times[0]);
        var to = Texts.time(times[1]);
        if (!from.isBefore(to)) {
            throw new Mistake("`" + text + "` ends before it begins", HINT);
        }
        return new WorkingHours(days(parts[0]), from, to);
    }

    static Set<DayOfWeek> days(String text) throws Mistake {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var range : text.split(",", -1)) {
            addRange(range, days);
        }
        return Set.copyOf(days);
    }

    private static void addRange(String range, Set<DayOfWeek> days) throws Mistake {
        var ends = range.split("-", -1);
        if (ends.length > 2) {
            throw new Mistake("`" + range + "` is not a range of days", HINT);
        }
        var last = day(ends[ends.length - 1]);
        for (var day = day(ends[0]); ; day = day.plus(1)) {
            days.add(day);
            if (day == last) {
                return;
            }
        }
    }

    static DayOfWeek day(String text) throws Mistake {
        var word = text.strip().toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> word.equals(day.name()) || word.equals(day.name().substring(0, 3)))
                .findFirst()
                .orElseThrow(() -> new Mistake(
                        "`" + text.strip() + "` is not a day of the week", "Mon, Tue, Wed, Thu, Fri, Sat or Sun"));
    }
}
