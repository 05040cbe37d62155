package org.kpigovernor.judge.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.judge.files.FenceToken.Kind;

/**
 * What a rule file may say. A rule is code, so everything is refused that isn't known to be harmless: a file holds one rule with a name, a
 * card, conditions on facts, and one sentence of the vocabulary. Drools only gets what was understood here, put together anew, and nothing
 * of {@code then}.
 */
public final class Fence {
    private static final Set<String> IMPORTS = Set.of("java.time.LocalDate", "java.time.Duration");

    /** Words of Drools' language that are not for rule files, and what to do instead. */
    private static final Map<String, String> FORBIDDEN = Map.ofEntries(
            Map.entry("function", "write the condition itself"),
            Map.entry("eval", "write the condition itself"),
            Map.entry("query", "write a rule"),
            Map.entry("declare", "use the facts that are there"),
            Map.entry("global", "use verdicts, findings and tensions, which are there"),
            Map.entry("package", "leave the line out, the folder says it"),
            Map.entry("unit", "leave the line out"),
            Map.entry("dialect", "leave the line out"),
            Map.entry("extends", "write the conditions themselves"),
            Map.entry("modify", "a rule only says what it sees"),
            Map.entry("new", "use the facts that are there"),
            Map.entry("forall", "use `not`"),
            Map.entry("accumulate", "use the fields of a fact, which have counts"),
            Map.entry("acc", "use the fields of a fact, which have counts"),
            Map.entry("groupby", "use the fields of a fact, which have counts"),
            Map.entry("collect", "use the fields of a fact, which have counts"),
            Map.entry("matches", "use contains, or str[startsWith], which can't run away"),
            Map.entry("soundslike", "use contains"),
            Map.entry("instanceof", "a fact's kind is the word before its bracket"),
            Map.entry("from", "use the fields of a fact"));

    private static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "enabled",
            "timer",
            "calendars",
            "duration",
            "agenda-group",
            "agenda",
            "activation",
            "ruleflow",
            "no",
            "lock",
            "auto",
            "date",
            "refract",
            "direct");

    private final FenceReader reader;
    private final FenceConditions conditions;

    private Fence(FenceReader reader, Map<String, Set<String>> facts) {
        this.reader = reader;
        this.conditions = new FenceConditions(reader, facts);
    }

    /**
     * The rule, or nothing where the file can't be understood. Whatever is outside of the fence becomes a problem.
     *
     * @param facts the fields that rules may ask for, by fact
     */
    public static Optional<FencedRule> rule(RuleText text, Map<String, Set<String>> facts, Problems problems) {
        var file = text.file();
        try {
            var taken = FenceTokens.of(file.text());
            var reader = new FenceReader(file.shown(), taken.tokens(), problems);
            if (!holds(taken.tokens(), reader) || file.text().isBlank()) {
                return Optional.empty();
            }
            if (taken.broken() != null) {
                throw taken.broken();
            }
            return Optional.of(new Fence(reader, facts).rule());
        } catch (FenceBroken broken) {
            problems.add(file.shown(), broken.line, broken.column, String.valueOf(broken.getMessage()), broken.hint);
            return Optional.empty();
        }
    }

    /** Whether the file is short enough for anybody to look closer at it; if not, that is told. */
    public static boolean isReadable(RuleFile file, Problems problems) {
        if (file.text().length() <= FenceTokens.MOST_CHARACTERS) {
            return true;
        }
        problems.add(
                file.shown(),
                1,
                0,
                "the file is longer than " + FenceTokens.MOST_CHARACTERS + " characters",
                "one rule a file");
        return false;
    }

    private static boolean holds(List<FenceToken> tokens, FenceReader reader) {
        for (int at = 0; at < tokens.size(); at++) {
            var hint = FORBIDDEN.get(tokens.get(at).text());
            boolean isField = at > 0 && tokens.get(at - 1).is(".");
            if (hint != null && !isField && tokens.get(at).kind() == Kind.WORD) {
                reader.problem(tokens.get(at), "`" + tokens.get(at).text() + "` isn't allowed in a rule file", hint);
            }
        }
        return reader.isSound();
    }

    private FencedRule rule() throws FenceBroken {
        while (reader.here().is("import")) {
            importLine();
        }
        reader.expect("rule", "a rule file holds one rule and nothing else");
        var name = reader.take();
        if (name.kind() != Kind.TEXT || name.text().indexOf('\\') >= 0) {
            throw new FenceBroken(name, "the rule's name is a sentence in double quotes", "write it behind `rule`");
        }
        noAttributes();
        reader.expect("when", "the conditions begin with it");
        conditions.read();
        var then = reader.position();
        reader.expect("then", FenceReader.MISSING);
        var end = reader.skipTo("end");
        if (reader.here().kind() != Kind.END) {
            throw new FenceBroken(reader.here(), "the file goes on behind `end`", "one rule a file");
        }
        return new FencedRule(
                name.unquoted(),
                reader.drl(name, then),
                Map.copyOf(conditions.bound()),
                reader.tokens(then, end),
                conditions.alone(),
                reader.isSound());
    }

    private void importLine() throws FenceBroken {
        var start = reader.take();
        var name = new StringBuilder();
        while (reader.here().line() == start.line()
                && !reader.here().is(";")
                && reader.here().kind() != Kind.END) {
            var part = reader.take();
            name.append(part.is("static") || part.is("function") ? part.text() + " " : part.text());
        }
        if (reader.here().is(";")) {
            reader.take();
        }
        if (!IMPORTS.contains(name.toString())) {
            reader.problem(start, "a rule file may not import " + name, "the facts and words of rules need no import");
        }
    }

    private void noAttributes() throws FenceBroken {
        var here = reader.here();
        if (!here.is("when")) {
            throw new FenceBroken(
                    here,
                    ATTRIBUTES.contains(here.text())
                            ? "a rule has no `" + here.text() + "`"
                            : "`" + here.text() + "` isn't expected here",
                    "between the name and `when` stands the card: @id(…) @owner(…) @stage(…)");
        }
    }
}
