package org.kpigovernor.judge.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.template.model.DRLOutput;
import org.drools.template.model.Rule;

/**
 * Writes the rule of a row as an author would have written it, all in the line that is the row's, so that whoever checks it names the
 * row. The reasons stand in the two lines before.
 */
final class RowText {
    private static final Pattern REMARK =
            Pattern.compile("@?\\s*(why|see)\\s*\\((.*)\\)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Rule rule;
    private final Map<String, String> card;

    private RowText(Rule rule, Map<String, String> header) {
        this.rule = rule;
        this.card = new HashMap<>(header);
    }

    static String of(Rule rule, Map<String, String> header) {
        return new RowText(rule, header).text();
    }

    private String text() {
        int line = rule.getSpreadsheetRowNumber();
        metadata();
        return "\n".repeat(line - 3) + remark("Why") + remark("See") + body() + "\n";
    }

    /** What the row's own columns say counts before what the header says. */
    private void metadata() {
        var own = List.copyOf(rule.getMetadata());
        rule.getMetadata().clear();
        for (var each : own) {
            var remark = REMARK.matcher(each.strip());
            if (remark.matches()) {
                card.put(
                        remark.group(1).toLowerCase(Locale.ROOT),
                        remark.group(2).replace("\\\"", "\""));
            } else {
                rule.addMetadata(each.replaceFirst("^\\s*@", ""));
            }
        }
        header("id", card.getOrDefault("id", "") + "-" + rule.getSpreadsheetRowNumber());
        header("owner", card.getOrDefault("owner", ""));
        header("stage", card.getOrDefault("stage", ""));
    }

    private void header(String key, String value) {
        boolean isOwn = rule.getMetadata().stream()
                .anyMatch(each ->
                        Pattern.compile("\\b" + key + "\\s*\\(").matcher(each).find());
        if (!isOwn && card.containsKey(key)) {
            rule.addMetadata(key + "(" + value + ")");
        }
    }

    private String remark(String word) {
        var remark = card.getOrDefault(word.toLowerCase(Locale.ROOT), "");
        return "// " + word + ": " + oneLine(remark) + "\n";
    }

    /** Drools' own comments, which say which cells it comes from, are left out. */
    private String body() {
        var drl = new DRLOutput();
        rule.renderDRL(drl);
        return drl.getDRL()
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining(" "));
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
