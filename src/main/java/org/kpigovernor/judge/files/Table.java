package org.kpigovernor.judge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;

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

    /** Where the library says that a broken row began. */
    private static final Pattern PLACE = Pattern.compile("\\(startline (\\d+)\\) ");

    private Table() {}

    /** The rows; what is wrong with the header or a row's number of cells becomes a problem. */
    static List<Row> rows(RuleFile file, Set<String> columns, Problems problems) {
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(file.text(), FORMAT)) {
            checkHeader(file, parser.getHeaderNames(), columns, problems);
            for (CSVRecord record : parser) {
                rows.add(new Row(file, record, line(file, record), problems));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            problems.add(unreadable(file, String.valueOf(e.getMessage())));
        }
        rows.forEach(Row::checkWidth);
        if (rows.isEmpty() && !problems.has(file.shown())) {
            problems.add(file.shown(), 1, 0, "this table has no rows", "add one below the names of the columns");
        }
        return rows;
    }

    private static Problem unreadable(RuleFile file, String message) {
        var place = PLACE.matcher(message);
        int line = place.find() ? Integer.parseInt(place.group(1)) : 1;
        var what =
                PLACE.matcher(message.replaceFirst("^[\\w.]+Exception: ", "")).replaceFirst("");
        return new Problem(file.shown(), line, 0, "this isn't a readable table: " + what, "check the quotes");
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
        if (header.isEmpty()) {
            var names = String.join(", ", new TreeSet<>(columns));
            problems.add(file.shown(), 1, 0, "this table is empty", "its first line names the columns: " + names);
            return;
        }
        header.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> problems.add(
                        file.shown(), 1, 0, "unknown column `" + column + "`", Nearest.hint(column, columns)));
        columns.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> problems.add(
                        file.shown(), 1, 0, "the column `" + column + "` is missing", "add it to the first line"));
    }
}
