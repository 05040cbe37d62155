package org.kpigovernor.notify.wording;

import java.util.regex.Pattern;

/** Makes names that others chose safe for a subject or a line: no line breaks, no control or direction characters. */
public final class OneLine {
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private OneLine() {}

    /** The text with each run of unfit characters made one space. */
    public static String of(String text) {
        var fit = UNFIT.matcher(text).replaceAll(" ");
        return SPACES.matcher(fit).replaceAll(" ").strip();
    }

    /** As {@link #of(String)}, and cut to at most {@code length} characters, the last then an ellipsis. */
    public static String of(String text, int length) {
        var line = of(text);
        return line.length() <= length ? line : line.substring(0, length - 1).stripTrailing() + "…";
    }
}
