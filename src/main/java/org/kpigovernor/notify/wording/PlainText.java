package org.kpigovernor.notify.wording;

import java.util.regex.Pattern;

/** Plain text for mail: lines of at most 76 columns, wrapped under what they began with, never two blank ones. */
public final class PlainText {
    /** Quoted once or twice, such lines still fit the 80 columns of an old terminal. */
    public static final int COLUMNS = 76;

    private static final Pattern MARGIN =
            Pattern.compile("^(\\s*(?:[-▲◆●○·★?] |\\d+\\. )|\\s{2}\\S.{0,14}?\\s{2,}|\\s+)");

    private PlainText() {}

    /** Wraps each line; a bullet's or a label's following lines are indented to stand under its text. */
    public static String wrap(String text) {
        var wrapped = new StringBuilder();
        text.lines().forEach(line -> wrapLine(line.stripTrailing(), wrapped));
        return wrapped.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static void wrapLine(String line, StringBuilder out) {
        var rest = line;
        var margin = margin(line);
        while (rest.length() > COLUMNS) {
            int end = breakAt(rest, margin.length());
            if (end < 0) {
                break;
            }
            out.append(rest, 0, end).append('\n');
            rest = margin + rest.substring(end).strip();
        }
        out.append(rest).append('\n');
    }

    private static String margin(String line) {
        var matcher = MARGIN.matcher(line);
        return matcher.find() ? " ".repeat(matcher.end()) : "";
    }

    /** The last space that fits, or the first after it when a word, such as an address, is longer than a line; -1 if none. */
    private static int breakAt(String line, int margin) {
        int fitting = line.lastIndexOf(' ', COLUMNS);
        return fitting > margin ? fitting : line.indexOf(' ', COLUMNS);
    }
}
