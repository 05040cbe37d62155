package org.kpigovernor.app.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** A table of text whose columns stand under each other; the last one is wrapped so that no line gets too long. */
final class TextTable {
    private static final int WIDTH = 110;
    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The lines of the table, headings first. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.addAll(lines(row)));
        return lines;
    }

    private List<String> lines(List<String> row) {
        var start = new StringBuilder(INDENT);
        for (int column = 0; column < row.size() - 1; column++) {
            start.append(padded(row.get(column), width(column))).append(GAP);
        }
        var left = WIDTH - start.length();
        var lines = new ArrayList<String>();
        for (var part : wrapped(row.get(row.size() - 1), left)) {
            lines.add((start + part).stripTrailing());
            start.replace(0, start.length(), " ".repeat(start.length()));
        }
        return lines;
    }

    private static List<String> wrapped(String text, int width) {
        return text.isEmpty()
                ? Collections.singletonList("")
                : WordUtils.wrap(text, width, "\n", true).lines().toList();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
