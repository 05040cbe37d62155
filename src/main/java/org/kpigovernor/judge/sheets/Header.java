package org.kpigovernor.judge.sheets;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.template.model.Rule;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.judge.files.Problems;

/**
 * What stands beside words above a table and holds for all of its rows. Drools would also take imports, functions and other Java there;
 * they aren't part of any row, so they could never be run, but whoever writes them is told.
 */
final class Header {
    private static final Set<String> WORDS = Set.of("RuleSet", "EscapeQuotes", "Id", "Owner", "Stage", "Why", "See");

    private final RuleSheet sheet;
    private final Problems problems;
    private final Map<String, String> values = new HashMap<>();

    private Header(RuleSheet sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** The values by their words in lower case; whatever else nothing reads becomes a problem. */
    static Map<String, String> of(RuleSheet sheet, Problems problems) {
        var header = new Header(sheet, problems);
        var rows = sheet.cells().stream().collect(groupingBy(Cell::line, TreeMap::new, Collectors.toList()));
        rows.keySet().removeAll(header.rules());
        rows.values().forEach(header::add);
        return Map.copyOf(header.values);
    }

    private Set<Integer> rules() {
        var lines = sheet.rules().stream().map(Rule::getSpreadsheetRowNumber).collect(Collectors.toSet());
        sheet.tables().forEach(table -> {
            for (int line = 0; line < RuleSheet.ROWS_ABOVE; line++) {
                lines.add(table.line() + line);
            }
        });
        return lines;
    }

    private void add(List<Cell> row) {
        var word = row.get(0);
        if (WORDS.stream().noneMatch(word.text()::equalsIgnoreCase)) {
            problem(word, "nothing reads `" + word.text() + "` here", Nearest.hint(word.text(), WORDS));
        } else if (row.size() > 1
                && values.putIfAbsent(
                                word.text().toLowerCase(Locale.ROOT), row.get(1).text())
                        != null) {
            problem(word, "`" + word.text() + "` was already said", "say it once");
        }
        row.stream().skip(2).forEach(cell -> problem(cell, "nothing reads this cell", "one word and its value a row"));
    }

    private void problem(Cell cell, String what, String hint) {
        problems.add(sheet.file().shown(), cell.line(), cell.column(), Cell.in(cell.column(), what), hint);
    }
}
