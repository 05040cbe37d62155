package org.kpigovernor.ingest.measurement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.ingest.LineReader;

/** A CSV file of measurements, read row by row in bounded memory. */
record CsvFile(Path path, RowCheck check) {
    /** More would make a report that nobody can open. */
    static final int MOST_ROWS = 2_000_000;

    private static final int LONGEST_LINE = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Is given one row after another. */
    interface Rows {
        void row(int line, RowResult row) throws IOException;
    }

    /** Reads the file from its beginning; what is wrong with the header is a row too, and the only one then. */
    void read(Rows rows) throws IOException {
        try (var file = Files.newInputStream(path)) {
            var reader = new LineReader(file, LONGEST_LINE);
            var header = header(reader, rows);
            if (!header.columns().isEmpty()) {
                readRows(reader, header, rows);
            }
        }
    }

    private static CsvHeader header(LineReader reader, Rows rows) throws IOException {
        var mistakes = new ArrayList<RowMistake>();
        var first = reader.next();
        var header = CsvHeader.read(first == null ? "" : withoutMark(text(first)), mistakes);
        if (!mistakes.isEmpty()) {
            rows.row(1, new RowResult.Bad(mistakes));
            return new CsvHeader(List.of(), ',');
        }
        return header;
    }

    private void readRows(LineReader reader, CsvHeader header, Rows rows) throws IOException {
        int count = 0;
        for (var line = reader.next(); line != null; line = reader.next()) {
            if (reader.wasCut()) {
                rows.row(
                        reader.number(),
                        RowResult.Bad.of("the line is too long", "a row is one line of five short cells"));
            } else if (!text(line).isEmpty()) {
                rows.row(reader.number(), row(line, header));
            }
            count += text(line).isEmpty() ? 0 : 1;
            if (count > MOST_ROWS) {
                rows.row(
                        reader.number(),
                        RowResult.Bad.of("there are too many rows", "at most " + MOST_ROWS + " a file: split it"));
                return;
            }
        }
        if (count == 0) {
            rows.row(
                    1,
                    RowResult.Bad.of(
                            "there is no row below the header",
                            "a row a line, such as payments,csat,2026-03-01,4.2,31"));
        }
    }

    private RowResult row(byte[] line, CsvHeader header) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return header.read(text.toString().strip(), check);
        } catch (CharacterCodingException e) {
            return RowResult.Bad.of("the line isn't UTF-8", "save the file as CSV UTF-8");
        }
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).strip();
    }

    private static String withoutMark(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }
}
