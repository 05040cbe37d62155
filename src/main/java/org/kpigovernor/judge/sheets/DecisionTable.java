package org.kpigovernor.judge.sheets;

import java.util.List;
import java.util.Map;
import org.drools.template.model.Rule;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFile;
import org.kpigovernor.judge.files.RuleText;
import org.kpigovernor.judge.files.Written;

/** Takes a decision table apart into rules, of which nobody believes anything before they are checked as those of rule files are. */
public final class DecisionTable {
    private static final int MOST_ROWS = 1000;

    private DecisionTable() {}

    /** The rules of all rows; what isn't part of any becomes a problem. */
    public static List<Written> rules(RuleFile file, Problems problems) {
        return RuleSheet.read(file, problems)
                .filter(sheet -> isShort(sheet, problems))
                .map(sheet -> rules(sheet, problems))
                .orElse(List.of());
    }

    private static boolean isShort(RuleSheet sheet, Problems problems) {
        boolean isShort = sheet.rules().stream().allMatch(rule -> rule.getSpreadsheetRowNumber() <= MOST_ROWS);
        if (!isShort) {
            problems.add(
                    sheet.file().shown(), MOST_ROWS + 1, 0, "a table has at most " + MOST_ROWS + " rows", "divide it");
        }
        return isShort;
    }

    private static List<Written> rules(RuleSheet sheet, Problems problems) {
        var header = Header.of(sheet, problems);
        return sheet.rules().stream().map(rule -> written(sheet, rule, header)).toList();
    }

    private static Written written(RuleSheet sheet, Rule rule, Map<String, String> header) {
        var file = sheet.file();
        int line = rule.getSpreadsheetRowNumber();
        var text = RowText.of(rule, header);
        var drl = text.lines().skip(line - 1L).findFirst().orElse("");
        return new Written(
                RuleText.of(new RuleFile(file.path(), file.shown(), text)),
                file.path() + ":" + line,
                new RowPlaces(line, drl, sheet.cellsOf(line)));
    }
}
