package org.kpigovernor.judge.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a rule file may not contain, because a rule is code and must stay harmless. */
public final class Fence {
    private static final Set<String> IMPORTS = Set.of("java.time.LocalDate", "java.time.Duration");
    private static final Pattern IMPORT = Pattern.compile("import\\s+(?:static\\s+|function\\s+)?([\\w.*]+)\\s*;?");

    /** Words of Drools' language that are not for rule files, and what to do instead. */
    private static final Map<String, String> FORBIDDEN = Map.of(
            "function", "write the condition itself",
            "eval", "write the condition itself",
            "query", "write a rule",
            "declare", "use the facts that are there",
            "global", "use verdicts, findings and tensions, which are there",
            "package", "leave the line out, the folder says it",
            "dialect", "leave the line out",
            "modify", "a rule only says what it sees",
            "from", "use the fields of a fact");

    private Fence() {}

    /** Whether the file stays inside; what doesn't becomes a problem. */
    public static boolean holds(RuleText text, Problems problems) {
        int[] broken = {0};
        FORBIDDEN.forEach((word, hint) -> text.occurrences(word).forEach(place -> {
            broken[0]++;
            problems.add(text.file().shown(), place.line(), 0, "`" + word + "` isn't allowed in a rule file", hint);
        }));
        for (var place : foreignImports(text)) {
            broken[0]++;
            problems.add(
                    text.file().shown(),
                    place.line(),
                    0,
                    "a rule file may not import " + place.text(),
                    "the facts and words of rules need no import");
        }
        return broken[0] == 0;
    }

    private static List<RuleText.Piece> foreignImports(RuleText text) {
        return text.occurrences("import").stream()
                .map(place -> {
                    var matcher = IMPORT.matcher(place.text());
                    return new RuleText.Piece(matcher.lookingAt() ? matcher.group(1) : "this", place.line());
                })
                .filter(place -> !IMPORTS.contains(place.text()))
                .toList();
    }
}
