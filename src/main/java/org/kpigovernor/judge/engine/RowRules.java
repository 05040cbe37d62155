package org.kpigovernor.judge.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.template.ObjectDataCompiler;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.judge.files.Entry;
import org.kpigovernor.judge.files.KpiRow;
import org.kpigovernor.judge.files.PriorityRow;
import org.kpigovernor.judge.files.Tables;
import org.kpigovernor.judge.files.ThresholdRow;

/** Makes a rule of each row of a table, named after the row. Rows were checked, so that no cell can break out of its quotes. */
final class RowRules {
    private RowRules() {}

    static List<Source> of(Tables tables) {
        return List.of(
                source("definitions", tables.kpis(), RowRules::definition),
                source("priorities", tables.priorities(), RowRules::priority),
                source("thresholds", tables.thresholds(), RowRules::threshold));
    }

    /** The line of each row, by the key of its rule. */
    static Map<String, Integer> lines(Tables tables) {
        var lines = new HashMap<String, Integer>();
        lines("definitions", tables.kpis(), lines);
        lines("priorities", tables.priorities(), lines);
        lines("thresholds", tables.thresholds(), lines);
        return lines;
    }

    private static void lines(String table, List<? extends Entry<?>> entries, Map<String, Integer> lines) {
        entries.forEach(entry -> lines.put(Draft.key(Prelude.packageOf(table), entry.place()), entry.line()));
    }

    private static <T> Source source(String table, List<Entry<T>> entries, Conditions<T> conditions) {
        var rows = entries.stream()
                .<Map<String, Object>>map(entry -> {
                    var row = new HashMap<String, Object>();
                    conditions.of(entry.values()).forEach((name, value) -> {
                        if (!value.equals("*")) {
                            row.put(name, value);
                        }
                    });
                    row.put("table", table);
                    row.put("place", entry.place());
                    return row;
                })
                .toList();
        try (var template = RowRules.class.getResourceAsStream("rows.drt")) {
            var drl = new ObjectDataCompiler().compile(rows, Objects.requireNonNull(template));
            return Source.rows(table + "/rows.drl", Prelude.of(table) + drl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The conditions of a row by the question's field; a star asks for nothing. */
    private interface Conditions<T> {
        Map<String, String> of(T row);
    }

    private static Map<String, String> definition(KpiRow row) {
        return Map.of("kpi", row.id());
    }

    private static Map<String, String> priority(PriorityRow row) {
        return Map.of("kpi", row.kpi(), "kind", row.teamKind());
    }

    private static Map<String, String> threshold(ThresholdRow row) {
        var priority = row.priority();
        return Map.of(
                "kpi", row.kpi(),
                "team", row.team(),
                "kind", row.teamKind(),
                "priority", priority == null ? "*" : Spelling.of(priority));
    }
}
