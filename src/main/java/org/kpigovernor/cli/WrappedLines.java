package org.kpigovernor.cli;

import java.io.PrintWriter;

/** Prints lines of at most 100 columns; what is longer goes on below, indented by two more than it began. */
final class WrappedLines {
    private static final int COLUMNS = 100;

    private final PrintWriter out;

    WrappedLines(PrintWriter out) {
        this.out = out;
    }

    void line(String words, Object... values) {
        wrap(words.formatted(values));
    }

    void blank() {
        out.println();
    }

    private void wrap(String text) {
        var indent = " ".repeat(text.length() - text.stripLeading().length() + 2);
        var rest = text.stripTrailing();
        while (rest.length() > COLUMNS) {
            int end = rest.lastIndexOf(' ', COLUMNS);
            if (end < indent.length()) {
                break;
            }
            out.println(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end).strip();
        }
        out.println(rest);
    }
}
