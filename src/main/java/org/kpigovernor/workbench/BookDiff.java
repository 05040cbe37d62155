package org.kpigovernor.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.files.RuleFile;
import org.kpigovernor.judge.files.RuleFolder;

/** Says what changed in the files between two books: rules by their ids, tables by their rows, the rest by name. */
final class BookDiff {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, RuleFile> before;
    private final Map<String, RuleFile> after;

    private BookDiff(RuleFolder before, RuleFolder after) {
        this.before = byPath(before);
        this.after = byPath(after);
    }

    static List<String> lines(Backtest.Side before, Backtest.Side after) {
        var diff = new BookDiff(before.folder(), after.folder());
        diff.rules(byId(before), byId(after));
        diff.files();
        return List.copyOf(diff.lines);
    }

    private void rules(Map<String, RuleCard> old, Map<String, RuleCard> young) {
        var ids = new TreeSet<>(old.keySet());
        ids.addAll(young.keySet());
        ids.forEach(id -> rule(old.get(id), young.get(id)));
    }

    private void rule(@Nullable RuleCard old, @Nullable RuleCard young) {
        if (old == null && young != null) {
            lines.add("rule added: " + young.id() + " (" + stage(young) + "): " + young.name());
        } else if (young == null && old != null) {
            lines.add("rule removed: " + old.id() + ": " + old.name());
        } else if (old != null && young != null && !content(before, old).equals(content(after, young))) {
            lines.add("rule changed: " + young.id() + card(old, young));
        }
    }

    private static String card(RuleCard old, RuleCard young) {
        var changes = new ArrayList<String>();
        cell(changes, "sentence", old.name(), young.name());
        cell(changes, "stage", stage(old), stage(young));
        cell(changes, "owner", old.owner(), young.owner());
        return changes.isEmpty() ? "" : ": " + String.join(", ", changes);
    }

    private static void cell(List<String> changes, String name, String old, String young) {
        if (!old.equals(young)) {
            changes.add(name + " " + old + " → " + young);
        }
    }

    private static String stage(RuleCard card) {
        return card.trial() ? "trial" : "live";
    }

    private void files() {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (var path : paths) {
            var old = before.get(path);
            var young = after.get(path);
            if (RuleFile.isTable(path)) {
                other(path, old, young);
            } else if (path.endsWith(".csv")) {
                TableDiff.lines(path, text(old), text(young)).forEach(lines::add);
            } else if (!path.endsWith(".drl") || path.startsWith("retired/")) {
                other(path, old, young);
            }
        }
    }

    private void other(String path, @Nullable RuleFile old, @Nullable RuleFile young) {
        if (!Objects.equals(text(old), text(young))) {
            lines.add((path.endsWith(".cases.yaml") ? "cases " : "file ")
                    + (old == null ? "added: " : young == null ? "removed: " : "changed: ")
                    + path);
        }
    }

    private static String text(@Nullable RuleFile file) {
        return file == null ? "" : file.text();
    }

    /** A rule's file; of a row only what its card says, since all rows share a file, which is told by itself. */
    private static String content(Map<String, RuleFile> files, RuleCard card) {
        var path = card.file().substring(card.file().indexOf('/') + 1);
        return RuleFile.isTable(path)
                ? String.join("\n", card.name(), card.owner(), stage(card), card.why(), card.reference())
                : text(files.get(path));
    }

    private static Map<String, RuleFile> byPath(RuleFolder folder) {
        return folder.files().stream()
                .collect(Collectors.toMap(RuleFile::path, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, RuleCard> byId(Backtest.Side side) {
        return side.book().rules().stream().collect(Collectors.toMap(RuleCard::id, Function.identity()));
    }
}
