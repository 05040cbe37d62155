package org.kpigovernor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;

/** Prints a table as CSV: RFC 4180 quoting where it is needed, lines that end in a line feed, and nothing for null. */
final class Csv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final int ROWS_BETWEEN_LOOKS = 1_000;

    private final PrintWriter out;
    private int rows;

    Csv(PrintWriter out) {
        this.out = out;
    }

    /** Prints the header and a row for each thing, and stops quietly when the reader, such as {@code head}, has gone. */
    <T> void print(String header, List<T> things, Function<T, List<?>> row) throws IOException {
        out.print(header + "\n");
        for (var thing : things) {
            FORMAT.printRecord(out, row.apply(thing).toArray());
            if (readerHasGone()) {
                return;
            }
        }
        out.flush();
    }

    /** Asking flushes, so it is asked now and then only. */
    private boolean readerHasGone() {
        rows++;
        return rows % ROWS_BETWEEN_LOOKS == 0 && out.checkError();
    }
}
