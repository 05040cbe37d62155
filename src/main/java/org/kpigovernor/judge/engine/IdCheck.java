package org.kpigovernor.judge.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFile;
import org.kpigovernor.judge.files.RuleFolder;
import org.kpigovernor.judge.files.RuleText;
import org.kpigovernor.judge.files.Written;
import org.kpigovernor.judge.sheets.DecisionTable;

/** Checks that no id is used twice, not even after its rule has retired. */
record IdCheck(RuleFolder folder, Problems problems) {
    void check(Collection<RuleCard> cards) {
        var first = retired();
        for (var card : cards) {
            var earlier = card.id().isEmpty() ? null : first.putIfAbsent(card.id(), card.file());
            if (earlier != null) {
                problems.add(
                        card.file(),
                        card.line(),
                        0,
                        "the id `" + card.id() + "` is used in " + earlier,
                        "choose another; ids are never used again");
            }
        }
    }

    private Map<String, String> retired() {
        var ids = new HashMap<String, String>();
        for (var file : folder.files()) {
            if (file.isRetired()) {
                texts(file)
                        .flatMap(text -> text.annotations("id").stream())
                        .forEach(id -> ids.put(id.text(), file.shown()));
            }
        }
        return ids;
    }

    private Stream<RuleText> texts(RuleFile file) {
        if (RuleFile.isTable(file.path())) {
            return DecisionTable.rules(file, problems).stream().map(Written::text);
        }
        return file.path().endsWith(".drl") ? Stream.of(RuleText.of(file)) : Stream.empty();
    }
}
