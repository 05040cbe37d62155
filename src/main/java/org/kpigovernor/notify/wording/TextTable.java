package org.kpigovernor.notify.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in aligned columns of plain text; the widest left column is cut when the whole would be wider than a mail's line. */
public final class TextTable {
    private static final String BETWEEN = "  ";

    private final String alignments;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param alignments a letter a column: {@code l} for left, {@code r} for right
     */
    public TextTable(String alignments) {
        this.alignments = alignments;
    }

    /** Adds a row with a cell for each column. */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, each ended by a line break, without spaces at their ends. */
    public String text() {
        var widths = widths();
        return rows.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
    }

    private int[] widths() {
        int[] widths = IntStream.range(0, alignments.length())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        int excess = IntStream.of(widths).sum() + BETWEEN.length() * (widths.length - 1) - PlainText.COLUMNS;
        if (excess > 0) {
            widths[widestLeft(widths)] -= excess;
        }
        return widths;
    }

    private int widestLeft(int[] widths) {
        return IntStream.range(0, widths.length)
                .filter(column -> alignments.charAt(column) == 'l')
                .reduce(0, (best, column) -> widths[column] > widths[best] ? column : best);
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> cell(row.get(column), widths[column], alignments.charAt(column) == 'r'))
                .collect(Collectors.joining(BETWEEN))
                .stripTrailing();
    }

    private static String cell(String text, int width, boolean right) {
        var cut = OneLine.of(text, Math.max(width, 1));
        var fill = " ".repeat(Math.max(0, width - cut.length()));
        return right ? fill + cut : cut + fill;
    }
}
