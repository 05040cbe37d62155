package org.kpigovernor.judge.files;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the cases files of a rules folder. */
public final class CaseReader {
    private static final Set<String> KEYS =
            Set.of("case", "team", "series", "uses", "teams", "people", "today", "fires", "silent", "verdicts");

    private CaseReader() {}

    /** All cases of all files, in the order of their places. */
    public static List<RuleCase> read(RuleFolder folder, Problems problems) {
        return folder.files().stream()
                .filter(RuleFile::isCases)
                .flatMap(file -> read(file, problems).stream())
                .toList();
    }

    private static List<RuleCase> read(RuleFile file, Problems problems) {
        if (!(compose(file, problems) instanceof SequenceNode list)) {
            if (!problems.has(file.shown())) {
                problems.add(file.shown(), 1, 0, "a cases file is a list of cases", "begin each with `- case: …`");
            }
            return List.of();
        }
        var cases = new ArrayList<RuleCase>();
        list.getValue().forEach(node -> cases.add(read(file, new YamlMap(file, node, problems), problems)));
        return cases;
    }

    private static @Nullable Node compose(RuleFile file, Problems problems) {
        try {
            return new Yaml().compose(new StringReader(file.text()));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            problems.add(
                    file.shown(),
                    mark.getLine() + 1,
                    mark.getColumn() + 1,
                    "this isn't YAML: " + e.getProblem(),
                    "look at the indentation, quotes and brackets");
            return null;
        } catch (YAMLException e) {
            var what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(
                    file.shown(), 0, 0, "this isn't YAML: " + what, "look at the indentation, quotes and brackets");
            return null;
        }
    }

    private static RuleCase read(RuleFile file, YamlMap map, Problems problems) {
        map.only(KEYS);
        var name = map.text("case", "");
        if (name.isEmpty()) {
            problems.add(file.shown(), map.line(), 0, "this case has no name", "begin it with `- case: …`");
        }
        return new RuleCase(
                file,
                map.line(),
                name,
                map.map("team"),
                map.maps("series"),
                map.list("fires"),
                map.list("silent"),
                map.map("verdicts").texts(),
                map);
    }
}
