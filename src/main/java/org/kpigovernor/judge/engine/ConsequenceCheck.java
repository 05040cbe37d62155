package org.kpigovernor.judge.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.judge.facts.Sentence;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleText;

/** Checks that {@code then} is one call of the vocabulary, with names bound in {@code when} and plain texts only. */
final class ConsequenceCheck {
    private static final String TEXT = "\"(?:\\\\.|[^\"\\\\\n])*\"";
    private static final String ARGUMENT = "(?:\\$\\w+|" + TEXT + ")";
    private static final Pattern NAME = Pattern.compile("\\$\\w+");
    private static final Pattern CALL = Pattern.compile(
            "\\s*([\\w.]+)\\s*\\(\\s*(" + ARGUMENT + "(?:\\s*,\\s*" + ARGUMENT + ")*)\\s*\\)\\s*;?\\s*");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*(\\w+)\\s*\\(");
    private static final Pattern BOUND = Pattern.compile("^\\s*(\\$\\w+)");

    private final RuleText text;
    private final Problems problems;
    private boolean holds = true;

    ConsequenceCheck(RuleText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    boolean holds() {
        text.consequences().forEach(this::check);
        return holds;
    }

    private void check(RuleText.Piece then) {
        int line = then.line() + leadingLines(then.text());
        var call = CALL.matcher(then.text());
        if (!call.matches()) {
            problem(
                    line,
                    "`then` must be one call with names and texts only",
                    "such as verdicts.investigate($series, \"…\");");
            return;
        }
        if (!Vocabulary.calls().contains(call.group(1))) {
            problem(line, "unknown word `" + call.group(1) + "`", Nearest.hint(call.group(1), Vocabulary.calls()));
        }
        boundNames(call.group(2), line);
        fieldsInTexts(call.group(2), line);
    }

    private void boundNames(String arguments, int line) {
        var bound = bindings().keySet();
        NAME.matcher(arguments.replaceAll(TEXT, ""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !bound.contains(name))
                .forEach(name -> problem(
                        line, "unknown name `" + name + "`, `when` doesn't give it", Nearest.hint(name, bound)));
    }

    private void fieldsInTexts(String arguments, int line) {
        var subject = BOUND.matcher(arguments);
        var fact = subject.find() ? bindings().getOrDefault(subject.group(1), "") : "";
        var known = Vocabulary.fields(fact);
        Sentence.FIELD
                .matcher(arguments)
                .results()
                .map(match -> match.group(1))
                .filter(field -> !known.isEmpty() && !known.contains(field))
                .forEach(field -> problem(
                        line,
                        "unknown field `{" + field + "}` of " + fact + " in the text",
                        Nearest.hint(field, known)));
    }

    private Map<String, String> bindings() {
        var bindings = new HashMap<String, String>();
        BINDING.matcher(text.plain()).results().forEach(match -> bindings.put(match.group(1), match.group(2)));
        return bindings;
    }

    private static int leadingLines(String then) {
        return (int) then.substring(0, then.length() - then.stripLeading().length())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private void problem(int line, String what, String hint) {
        holds = false;
        problems.add(text.file().shown(), line, 0, what, hint);
    }
}
