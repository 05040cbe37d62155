package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.files.CardReader;
import org.kpigovernor.judge.files.CaseReader;
import org.kpigovernor.judge.files.Fence;
import org.kpigovernor.judge.files.FencedRule;
import org.kpigovernor.judge.files.FileCheck;
import org.kpigovernor.judge.files.OwnerRow;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleCase;
import org.kpigovernor.judge.files.RuleFile;
import org.kpigovernor.judge.files.RuleFolder;
import org.kpigovernor.judge.files.RuleText;
import org.kpigovernor.judge.files.Tables;
import org.kpigovernor.judge.files.Written;
import org.kpigovernor.judge.sheets.DecisionTable;

/**
 * A rules folder as far as it can be understood without Drools.
 *
 * @param cards by Drools' package and name of the rule
 * @param rowLines the line of each row that became a rule, by Drools' package and name of that rule
 */
public record Draft(
        Tables tables,
        Map<String, RuleCard> cards,
        List<RuleCase> cases,
        List<Source> sources,
        Map<String, Integer> rowLines,
        Complaints complaints) {
    /** Reads and checks everything but the conditions of rules; files that can't be compiled safely are left out and told. */
    public static Draft of(RuleFolder folder, Problems problems) {
        new FileCheck(folder, problems).check();
        var tables = Tables.read(folder, problems);
        var draft = new Draft(
                tables,
                new LinkedHashMap<>(),
                CaseReader.read(folder, problems),
                new ArrayList<>(RowRules.of(tables)),
                RowRules.lines(tables),
                new Complaints());
        var owners = tables.owners().stream()
                .map(entry -> entry.values())
                .map(OwnerRow::id)
                .toList();
        written(folder, problems).forEach(written -> draft.add(written, owners, problems));
        new IdCheck(folder, problems).check(draft.cards.values());
        new CaseCheck(draft.cases, problems).check(draft.cards.values());
        return draft;
    }

    static String key(String packageName, String ruleName) {
        return packageName + "/" + ruleName;
    }

    /** The rules of rule files and of the rows of decision tables. */
    private static Stream<Written> written(RuleFolder folder, Problems problems) {
        return folder.files().stream()
                .filter(FileCheck::hasPlace)
                .flatMap(file -> file.isTable()
                        ? DecisionTable.rules(file, problems).stream()
                        : Stream.of(file).filter(RuleFile::isDrl).map(Written::of));
    }

    /** What is wrong with a rule is told at its place in the author's file. */
    private void add(Written written, List<String> owners, Problems problems) {
        var own = new Problems();
        if (Fence.isReadable(written.text().file(), own)) {
            read(written, new CardReader(owners, own), own);
        }
        own.all().stream().map(written.place()).forEach(problems::add);
    }

    private void read(Written written, CardReader reader, Problems problems) {
        var text = written.text();
        var card = reader.read(text);
        var alone = card.isPresent() && isKept(card.get(), text, problems);
        Fence.rule(text, Vocabulary.fields(), problems)
                .filter(rule -> alone || card.isEmpty())
                .ifPresent(rule -> add(written, rule, problems));
    }

    private void add(Written written, FencedRule rule, Problems problems) {
        var file = written.text().file();
        var call = new ConsequenceCheck(rule, file.shown(), problems).call().orElse(null);
        if (!rule.sound()) {
            return;
        }
        var kind = rule.alone() ? Source.Kind.ALONE : Source.Kind.JOINED;
        var key = key(Prelude.packageOf(file.folder()), rule.name());
        sources.add(new Source(kind, written.path(), Prelude.of(file.folder()) + rule.drl(), key, call));
        complaints.add(written);
    }

    private boolean isKept(RuleCard card, RuleText text, Problems problems) {
        var earlier = cards.putIfAbsent(key(Prelude.packageOf(text.file().folder()), card.name()), card);
        if (earlier != null) {
            problems.add(card.file(), card.line(), 0, "the rule's name is that of " + earlier.file(), "change it");
        }
        return earlier == null;
    }
}
