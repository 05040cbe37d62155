package org.kpigovernor.review;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/** How addresses name a quarter: {@code 2026-Q3}. */
public final class Quarter {
    private static final Pattern NAME = Pattern.compile("(\\d{4})-Q([1-4])");

    private Quarter() {}

    public static String name(LocalDate start) {
        return start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The first day of the quarter; empty if the text names none. */
    public static Optional<LocalDate> start(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(LocalDate.of(
                        Integer.parseInt(parts.group(1)), Month.of(Integer.parseInt(parts.group(2)) * 3 - 2), 1))
                : Optional.empty();
    }
}
