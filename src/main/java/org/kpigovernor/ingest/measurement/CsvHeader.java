package org.kpigovernor.ingest.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kpigovernor.catalogue.Nearest;

/**
 * The first line of a CSV file: which column is where, and what is between them.
 *
 * @param columns the names in their order
 */
record CsvHeader(List<String> columns, char delimiter) {
    private static final List<String> NEEDED = List.of("team", "kpi", "at", "value");
    private static final List<String> KNOWN = List.of("team", "kpi", "at", "value", "n");
    private static final String EXAMPLE = "begin the file with the line team,kpi,at,value,n";

    /** Reads it; puts everything that is wrong with it into {@code mistakes}. */
    static CsvHeader read(String line, List<RowMistake> mistakes) {
        char delimiter = line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ';' : ',';
        try {
            var names = CsvLine.cells(line, delimiter).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            check(names, mistakes);
            return new CsvHeader(names, delimiter);
        } catch (CsvLine.Broken e) {
            mistakes.add(new RowMistake("the header can't be read: " + e.what(), EXAMPLE));
            return new CsvHeader(List.of(), delimiter);
        }
    }

    private static void check(List<String> names, List<RowMistake> mistakes) {
        var seen = new ArrayList<String>();
        for (var name : names) {
            if (!KNOWN.contains(name)) {
                mistakes.add(new RowMistake("there is no column `" + name + "`", Nearest.hint(name, KNOWN)));
            } else if (seen.contains(name)) {
                mistakes.add(new RowMistake("the column `" + name + "` is there twice", "take one of them out"));
            }
            seen.add(name);
        }
        NEEDED.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> mistakes.add(new RowMistake("the column `" + name + "` is missing", EXAMPLE)));
    }

    /** The texts of a row below it, or what is wrong with its shape. */
    RowResult read(String line, RowCheck check) {
        try {
            var cells = CsvLine.cells(line, delimiter);
            if (cells.size() != columns.size()) {
                return RowResult.Bad.of(
                        "there are " + cells.size() + " cells, and " + columns.size() + " columns in the header",
                        "put a cell that has a `" + delimiter + "` in it between quotes");
            }
            return check.check(new RowCheck.Texts(
                    cell(cells, "team"),
                    cell(cells, "kpi"),
                    cell(cells, "at"),
                    cell(cells, "value"),
                    cell(cells, "n")));
        } catch (CsvLine.Broken e) {
            return RowResult.Bad.of(e.what(), "a quote within quotes is written twice");
        }
    }

    private String cell(List<String> cells, String name) {
        int index = columns.indexOf(name);
        return index < 0 ? "" : cells.get(index);
    }
}
