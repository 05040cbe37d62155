package org.kpigovernor.ingest.measurement;

import java.util.ArrayList;
import java.util.List;

/** Takes a line of a CSV file apart into its cells. A cell in quotes may hold the delimiter, and quotes when doubled, but no line break. */
final class CsvLine {
    private static final char QUOTE = '"';

    private final String line;
    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private int position;

    private CsvLine(String line, char delimiter) {
        this.line = line;
        this.delimiter = delimiter;
    }

    /** The cells without the spaces around them; throws when a quote isn't closed or something follows a closed one. */
    static List<String> cells(String line, char delimiter) throws Broken {
        var csv = new CsvLine(line, delimiter);
        do {
            csv.cell();
        } while (csv.position++ < line.length());
        return csv.cells;
    }

    private void cell() throws Broken {
        skipSpaces();
        cells.add(position < line.length() && line.charAt(position) == QUOTE ? quoted() : plain());
    }

    private void skipSpaces() {
        while (position < line.length() && line.charAt(position) == ' ') {
            position++;
        }
    }

    private String plain() {
        int end = line.indexOf(delimiter, position);
        int start = position;
        position = end < 0 ? line.length() : end;
        return line.substring(start, position).strip();
    }

    private String quoted() throws Broken {
        var text = new StringBuilder();
        for (position++; position < line.length(); position++) {
            char c = line.charAt(position);
            if (c != QUOTE) {
                text.append(c);
            } else if (position + 1 < line.length() && line.charAt(position + 1) == QUOTE) {
                text.append(QUOTE);
                position++;
            } else {
                position++;
                end();
                return text.toString().strip();
            }
        }
        throw new Broken("a quote isn't closed on its line");
    }

    private void end() throws Broken {
        skipSpaces();
        if (position < line.length() && line.charAt(position) != delimiter) {
            throw new Broken("something follows a closing quote");
        }
    }

    /** The line isn't CSV. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what, null, false, false);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }
}
