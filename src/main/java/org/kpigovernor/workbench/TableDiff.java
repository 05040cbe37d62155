package org.kpigovernor.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Says which rows of a table came, went or changed, cell by cell; a row is known by the columns that say what it is about. */
final class TableDiff {
    private static final List<String> SUBJECT = List.of("kpi", "team", "team kind");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();

    private TableDiff() {}

    static List<String> lines(String path, String before, String after) {
        var old = rows(path, before);
        var young = rows(path, after);
        var lines = new ArrayList<String>();
        var keys = new LinkedHashSet<>(young.keySet());
        keys.addAll(old.keySet());
        keys.forEach(key -> row(old.get(key), young.get(key))
                .forEach(change -> lines.add("%s, %s: %s".formatted(path, key, change))));
        return lines;
    }

    private static List<String> row(@Nullable Map<String, String> old, @Nullable Map<String, String> young) {
        if (old == null || young == null) {
            return List.of(old == null ? "row added" : "row removed");
        }
        var columns = new LinkedHashSet<>(young.keySet());
        columns.addAll(old.keySet());
        return columns.stream()
                .filter(column -> !shown(old, column).equals(shown(young, column)))
                .map(column -> column + " " + shown(old, column) + " → " + shown(young, column))
                .toList();
    }

    private static String shown(Map<String, String> row, String column) {
        var cell = row.getOrDefault(column, "");
        return cell.isEmpty() ? "(empty)" : cell;
    }

    private static Map<String, Map<String, String>> rows(String path, String text) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        try (var parser = FORMAT.parse(new java.io.StringReader(text))) {
            for (var row : parser) {
                var key = key(path, row);
                while (rows.containsKey(key)) {
                    key += " again";
                }
                rows.put(key, row.toMap());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String key(String path, CSVRecord row) {
        if (row.isMapped("id")) {
            return row.get("id");
        }
        var subject = new ArrayList<>(SUBJECT);
        if (path.startsWith("thresholds/")) {
            subject.add("priority");
        }
        var named = subject.stream()
                .filter(row::isSet)
                .filter(column ->
                        !row.get(column).equals("*") && !row.get(column).isEmpty())
                .map(column -> (column.equals("kpi") ? "" : column + " ") + row.get(column))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "the row for all" : named;
    }
}
