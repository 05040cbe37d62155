package org.kpigovernor.measure.rows;

import java.util.Map;
import java.util.regex.Pattern;

/** How a span is rounded before it is aggregated: {@code whole minutes up}, or not at all. */
final class Rounding {
    private static final Pattern WHOLE = Pattern.compile("whole (seconds|minutes|hours|days) (up|down)");
    private static final Map<String, Integer> SECONDS =
            Map.of("seconds", 1, "minutes", 60, "hours", 3600, "days", 86400);

    private final int unit;
    private final boolean up;

    private Rounding(int unit, boolean up) {
        this.unit = unit;
        this.up = up;
    }

    static Rounding of(String text) throws Misread {
        if (text.isBlank()) {
            return new Rounding(0, false);
        }
        var whole = WHOLE.matcher(text.strip());
        if (!whole.matches()) {
            throw new Misread("`" + text + "` is no way to round", "write such as whole minutes up, or nothing");
        }
        return new Rounding(
                java.util.Objects.requireNonNull(SECONDS.get(whole.group(1))),
                whole.group(2).equals("up"));
    }

    boolean isNone() {
        return unit == 0;
    }

    double of(double seconds) {
        return unit == 0 ? seconds : unit * (up ? Math.ceil(seconds / unit) : Math.floor(seconds / unit));
    }
}
