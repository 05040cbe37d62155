package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.judge.facts.Sentence;
import org.kpigovernor.judge.files.FenceToken;
import org.kpigovernor.judge.files.FencedRule;
import org.kpigovernor.judge.files.Problems;

/** Reads what a rule does: one call on the vocabulary, with names from {@code when} and plain texts only. It never becomes code. */
final class ConsequenceCheck {
    private final FencedRule rule;
    private final String file;
    private final Problems problems;
    private boolean holds = true;

    ConsequenceCheck(FencedRule rule, String file, Problems problems) {
        this.rule = rule;
        this.file = file;
        this.problems = problems;
    }

    /** The call, or nothing if it is another thing, which becomes a problem. */
    Optional<Call> call() {
        var tokens = rule.then();
        var arguments = arguments(tokens);
        if (arguments == null) {
            problem(
                    tokens.get(Math.min(1, tokens.size() - 1)),
                    "`then` must be one call with names and texts only",
                    "such as verdicts.investigate($series, \"…\");");
            return Optional.empty();
        }
        var said = tokens.get(1).text() + "." + tokens.get(3).text();
        if (!Vocabulary.calls().contains(said)) {
            problem(tokens.get(1), "unknown word `" + said + "`", Nearest.hint(said, Vocabulary.calls()));
        }
        boundNames(arguments);
        fieldsInTexts(arguments);
        return holds ? call(tokens, arguments) : Optional.empty();
    }

    /** The arguments of {@code then word.verb(a, b); end}; null if that isn't what stands there. */
    private static @Nullable List<FenceToken> arguments(List<FenceToken> tokens) {
        var arguments = new ArrayList<FenceToken>();
        var shape = new StringBuilder();
        for (var token : tokens) {
            boolean isArgument = token.kind() == FenceToken.Kind.NAME || token.kind() == FenceToken.Kind.TEXT;
            if (isArgument) {
                arguments.add(token);
            }
            boolean isWord = token.kind() == FenceToken.Kind.WORD
                    && !Set.of("then", "end").contains(token.text());
            shape.append(isArgument ? "a" : isWord ? "w" : token.text());
        }
        return shape.toString().matches("thenw\\.w\\(a(,a){0,9}\\);?end") ? arguments : null;
    }

    private void boundNames(List<FenceToken> arguments) {
        var bound = rule.facts().keySet();
        arguments.stream()
                .filter(token -> token.kind() == FenceToken.Kind.NAME && !bound.contains(token.text()))
                .forEach(name -> problem(
                        name,
                        "unknown name `" + name.text() + "`, `when` doesn't give it",
                        Nearest.hint(name.text(), bound)));
    }

    private void fieldsInTexts(List<FenceToken> arguments) {
        var fact = rule.facts().getOrDefault(arguments.get(0).text(), "");
        var known = Vocabulary.fields(fact);
        for (var token : arguments) {
            Sentence.FIELD
                    .matcher(token.kind() == FenceToken.Kind.TEXT ? token.text() : "")
                    .results()
                    .map(match -> match.group(1))
                    .filter(field -> !known.isEmpty() && !known.contains(field))
                    .forEach(field -> problem(
                            token,
                            "unknown field `{" + field + "}` of " + fact + " in the text",
                            Nearest.hint(field, known)));
        }
    }

    private Optional<Call> call(List<FenceToken> tokens, List<FenceToken> arguments) {
        var word = tokens.get(1);
        var verb = Vocabulary.verb(
                word.text(),
                tokens.get(3).text(),
                arguments.stream().<Class<?>>map(this::type).toList());
        if (verb.isEmpty() && rule.sound()) {
            var types =
                    arguments.stream().map(token -> type(token).getSimpleName()).toList();
            problem(
                    word,
                    "`" + word.text() + "." + tokens.get(3).text() + "` can't be said of " + String.join(", ", types),
                    "look at the rules that say it");
        }
        return verb.map(method -> new Call(
                word.text(),
                method,
                arguments.stream().map(ConsequenceCheck::argument).toList()));
    }

    private Class<?> type(FenceToken argument) {
        return argument.kind() == FenceToken.Kind.TEXT
                ? String.class
                : Vocabulary.FACTS.getOrDefault(rule.facts().getOrDefault(argument.text(), ""), Object.class);
    }

    private static Call.Argument argument(FenceToken token) {
        boolean isName = token.kind() == FenceToken.Kind.NAME;
        return new Call.Argument(isName, isName ? token.text() : token.unquoted());
    }

    private void problem(FenceToken place, String what, String hint) {
        holds = false;
        problems.add(file, place.line(), place.column(), what, hint);
    }
}
