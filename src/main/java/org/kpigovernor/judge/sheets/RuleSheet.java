package org.kpigovernor.judge.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.decisiontable.parser.xls.ExcelParser;
import org.drools.template.model.Rule;
import org.drools.template.parser.DataListener;
import org.drools.template.parser.DecisionTableParseException;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFile;

/** A decision table as Drools understands it, beside the cells that it was made of. */
record RuleSheet(RuleFile file, List<Cell> cells, List<Rule> rules) {
    /** {@code RuleTable}, kinds of columns, facts, conditions, words for people. */
    static final int ROWS_ABOVE = 5;

    private static final Pattern PLACE = Pattern.compile("\\bcell ([A-Z]{1,3})([0-9]{1,7})\\b");

    /** The table, or nothing if it isn't one, which becomes a problem. */
    static Optional<RuleSheet> read(RuleFile file, Problems problems) {
        var cells = new Cells();
        var rules = new DefaultRuleSheetListener(false, true);
        try {
            parse(file, List.of(rules, cells), problems);
            return Optional.of(
                    new RuleSheet(file, cells.all(), rules.getRuleSet().getRules()));
        } catch (IOException | RuntimeException e) {
            unreadable(file, e, problems);
            return Optional.empty();
        }
    }

    private static void parse(RuleFile file, List<DataListener> listeners, Problems problems) throws IOException {
        if (file.isSpreadsheet()) {
            try (var workbook = Workbooks.open(file, problems)) {
                if (!problems.has(file.shown())) {
                    new ExcelParser(listeners).parseWorkbook(workbook);
                }
            }
        } else {
            InputType.CSV.createParser(listeners).parseFile(new ByteArrayInputStream(file.bytes()));
        }
    }

    /** Drools names the cell in words; what isn't its own complaint is of no use to authors. */
    private static void unreadable(RuleFile file, Exception thrown, Problems problems) {
        if (problems.has(file.shown())) {
            return;
        }
        boolean isTold = thrown instanceof IOException || thrown instanceof DecisionTableParseException;
        var message = isTold ? String.valueOf(thrown.getMessage()) : "its cells aren't in order";
        var place = PLACE.matcher(message);
        boolean isPlaced = place.find();
        problems.add(
                file.shown(),
                isPlaced ? Integer.parseInt(place.group(2)) : 0,
                isPlaced ? CellReference.convertColStringToIndex(place.group(1)) + 1 : 0,
                "this isn't a readable decision table: "
                        + message.lines().findFirst().orElse(""),
                "below `RuleTable` stand the kinds of columns, the facts, the conditions, and a line of words");
    }

    /** Where a table begins. */
    List<Cell> tables() {
        return cells.stream()
                .filter(cell -> cell.text().toLowerCase(Locale.ROOT).startsWith("ruletable"))
                .toList();
    }

    /** The cells that a row's rule is made of: its own, and the facts and conditions above it. */
    List<Cell> cellsOf(int row) {
        int table = tables().stream()
                .mapToInt(Cell::line)
                .filter(line -> line + ROWS_ABOVE <= row)
                .max()
                .orElse(row);
        var lines = Set.of(row, table + 2, table + 3);
        return cells.stream().filter(cell -> lines.contains(cell.line())).toList();
    }
}
