package org.kpigovernor.judge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kpigovernor.catalogue.Nearest;

/** The rows of a CSV file whose first line names its columns in words. */
final class Table {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();

    private Table() {}

    /** The rows; what is wrong with the header or a row's number of cells becomes a problem. */
    static List<Row> rows(RuleFile file, Set<String> columns, Problems problems) {
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(file.text().replace("\uFEFF", ""), FORMAT)) {
            checkHeader(file, parser.getHeaderNames(), columns, problems);
            for (CSVRecord record : parser) {
                rows.add(new Row(file, record, line(file, record), problems));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            problems.add(file.shown(), 1, 0, "this isn't a readable table: " + e.getMessage(), "check the quotes");
        }
        rows.forEach(Row::checkWidth);
        return rows;
    }

    /** Counted from 1 in the text; empty lines before the row aren't part of it. */
    private static int line(RuleFile file, CSVRecord record) {
        var lines = file.text().split("\n", -1);
        var before = file.text().substring(0, (int) record.getCharacterPosition());
        int line = (int) before.chars().filter(c -> c == '\n').count();
        while (line < lines.length - 1 && lines[line].isBlank()) {
            line++;
        }
        return line + 1;
    }

    private static void checkHeader(RuleFile file, List<String> header, Set<String> columns, Problems problems) {
        header.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> problems.add(
                        file.shown(), 1, 0, "unknown column '" + column + "'", Nearest.hint(column, columns)));
        columns.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> problems.add(
                        file.shown(), 1, 0, "the column '" + column + "' is missing", "add it to the first line"));
    }
}
