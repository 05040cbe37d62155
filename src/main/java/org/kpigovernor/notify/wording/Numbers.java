package org.kpigovernor.notify.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one place where numbers become text: three significant digits and the unit that reads best. */
public final class Numbers {
    /** What stands where there is no number. */
    public static final String NONE = "–";

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final double HOURS_SHOWN_AS_DAYS = 72;
    private static final double MINUTES_SHOWN_AS_HOURS = 120;

    private Numbers() {}

    /** A value in a KPI's unit, such as {@code 3.2 h}, {@code 4.1 d}, {@code 12.4 %} or {@code 17}; a dash for null. */
    public static String value(@Nullable Double value, String unit) {
        if (value == null || !Double.isFinite(value)) {
            return NONE;
        }
        return switch (unit) {
            case "h", "hours" -> hours(value);
            case "min", "minutes" -> minutes(value);
            case "d", "days" -> plain(value) + " d";
            case "%" -> percent(value) + " %";
            case "", "count" -> plain(value);
            default -> plain(value) + " " + (value == 1 ? singular(unit) : unit);
        };
    }

    /** As {@link #value}, without the unit where it is a word: for a column whose neighbour has it. */
    public static String brief(@Nullable Double value, String unit) {
        boolean wordy = unit.length() > 3 && !unit.equals("hours") && !unit.equals("days") && !unit.equals("minutes");
        return value(value, wordy ? "" : unit);
    }

    /** A share of one as a percentage without its sign: 0.25 and -0.25 are {@code 25 %}. */
    public static String share(double share) {
        double percent = Math.abs(share) * 100;
        return Double.isFinite(percent) ? rounded(percent, percent < 1 ? 1 : 0) + " %" : "far";
    }

    /** Three significant digits, whole numbers from 100 on, millions from a million on, no trailing zeros. */
    public static String plain(double value) {
        double size = Math.abs(value);
        if (size >= 1_000_000) {
            return plain(value / 1_000_000) + " M";
        }
        return size >= 100 ? rounded(value, 0) : threeDigits(value);
    }

    private static String singular(String unit) {
        return unit.endsWith("s") && unit.indexOf(' ') < 0 && unit.length() > 3
                ? unit.substring(0, unit.length() - 1)
                : unit;
    }

    private static String hours(double hours) {
        double size = Math.abs(hours);
        if (size >= HOURS_SHOWN_AS_DAYS) {
            return oneDecimal(hours / 24) + " d";
        }
        return size < 1 && size > 0 ? oneDecimal(hours * 60) + " min" : oneDecimal(hours) + " h";
    }

    private static String minutes(double minutes) {
        return Math.abs(minutes) >= MINUTES_SHOWN_AS_HOURS ? hours(minutes / 60) : oneDecimal(minutes) + " min";
    }

    /** Just below 100 the second decimal is what people argue about: 99.95 % uptime isn't 100 %. */
    private static String percent(double percent) {
        boolean nines = percent > 99 && percent < 100;
        return nines ? rounded(percent, 2) : oneDecimal(percent);
    }

    private static String oneDecimal(double value) {
        return Math.abs(value) >= 100 ? plain(value) : rounded(value, 1);
    }

    private static String threeDigits(double value) {
        return shown(new BigDecimal(value).round(THREE_DIGITS));
    }

    private static String rounded(double value, int decimals) {
        return shown(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String shown(BigDecimal value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
