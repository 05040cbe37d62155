package org.kpigovernor.judge.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.engine.Compiled.Complaint;
import org.kpigovernor.judge.files.RuleText;
import org.kpigovernor.judge.files.Written;

/** Says what Drools complains of in words, at the place where the mistake is: Drools gives the rule, not the line of a field. */
public final class Complaints {
    private static final Pattern FIELD = Pattern.compile("strict-mode: [\\w.]*?(\\w+)\\.(\\w+)\\(\\)");
    private static final Pattern EXTRACTOR =
            Pattern.compile("Field Extractor for '(\\w+)' of '\\[ClassObjectType class=[\\w.]*?(\\w+)]'");
    private static final Pattern FACT = Pattern.compile("Unable to resolve ObjectType '(\\w+)'");
    private static final Pattern NAME = Pattern.compile("(\\$?\\w+) cannot be resolved");
    private static final Pattern PROPERTY = Pattern.compile("(?:unresolvable property|could not access): (\\w+)");
    private static final Pattern SYNTAX =
            Pattern.compile("(?:mismatched input|no viable alternative at input) '(.*?)'");

    private static final Pattern CONDITION = Pattern.compile("Predicate '(.*)' must be a Boolean expression");
    static final String ONE_KIND = "compare a number with a number, and a text with a text";
    private static final Pattern COMPARISON = Pattern.compile("Unable to Analyse Expression ((\\w*)[^:\\n]*)");

    private final Map<String, Written> texts = new LinkedHashMap<>();

    void add(Written written) {
        texts.put(written.path(), written);
    }

    /** In words; what only follows from another mistake in the same file is left out. */
    List<Problem> translate(List<Complaint> messages) {
        var causes = messages.stream().filter(message -> !follows(message)).toList();
        var explained = causes.stream().map(Complaint::path).toList();
        return messages.stream()
                .filter(message -> !follows(message) || !explained.contains(message.path()))
                .map(this::translate)
                .toList();
    }

    private static boolean follows(Complaint message) {
        return message.text().contains("null Package")
                || message.text().startsWith("Unable to analyze expression")
                || NAME.matcher(message.text()).find();
    }

    private Problem translate(Complaint message) {
        var written = texts.get(message.path());
        return written == null
                ? new Problem(String.valueOf(message.path()), message.line(), 0, firstLine(message), "")
                : written.place().apply(translate(written.text(), message));
    }

    private static Problem translate(RuleText text, Complaint message) {
        return field(text, message)
                .or(() -> property(text, message))
                .or(() -> fact(text, message))
                .or(() -> syntax(text, message))
                .or(() -> comparison(text, message))
                .or(() -> condition(text, message))
                .orElseGet(() -> at(text, "", message, firstLine(message), ""));
    }

    private static Optional<Problem> field(RuleText text, Complaint message) {
        var method = FIELD.matcher(message.text());
        if (method.find()) {
            return Optional.of(field(text, message, method.group(2), method.group(1)));
        }
        var extractor = EXTRACTOR.matcher(message.text());
        return extractor.find()
                ? Optional.of(field(text, message, extractor.group(1), extractor.group(2)))
                : Optional.empty();
    }

    private static Problem field(RuleText text, Complaint message, String field, String fact) {
        return at(
                text,
                field,
                message,
                "unknown field `" + field + "` of " + fact,
                Nearest.hint(field, Vocabulary.fields(fact)));
    }

    private static Optional<Problem> property(RuleText text, Complaint message) {
        var property = PROPERTY.matcher(message.text());
        if (!property.find()) {
            return Optional.empty();
        }
        var name = property.group(1);
        var known = Vocabulary.FACTS.keySet().stream()
                .flatMap(fact -> Vocabulary.fields(fact).stream())
                .distinct()
                .toList();
        return Optional.of(at(text, name, message, "unknown name `" + name + "`", Nearest.hint(name, known)));
    }

    private static Optional<Problem> fact(RuleText text, Complaint message) {
        var fact = FACT.matcher(message.text());
        if (!fact.find()) {
            return Optional.empty();
        }
        var hint = Nearest.hint(fact.group(1), Vocabulary.FACTS.keySet());
        return Optional.of(at(text, fact.group(1), message, "unknown fact `" + fact.group(1) + "`", hint));
    }

    private static Optional<Problem> syntax(RuleText text, Complaint message) {
        var syntax = SYNTAX.matcher(message.text());
        if (!syntax.find()) {
            return Optional.empty();
        }
        var word = syntax.group(1);
        return Optional.of(
                word.isEmpty() || word.equals("<eof>")
                        ? at(text, "", message, "the file ends too early", "is `end` or a closing quote missing?")
                        : at(
                                text,
                                "",
                                message,
                                "`" + word + "` isn't expected here",
                                "is a bracket, a comma or a quote missing before it?"));
    }

    private static Optional<Problem> comparison(RuleText text, Complaint message) {
        var comparison = COMPARISON.matcher(message.text());
        return comparison.find()
                ? Optional.of(at(
                        text,
                        comparison.group(2),
                        message,
                        "`" + comparison.group(1).strip() + "` can't be compared",
                        ONE_KIND))
                : Optional.empty();
    }

    private static Optional<Problem> condition(RuleText text, Complaint message) {
        var condition = CONDITION.matcher(message.text());
        return condition.find()
                ? Optional.of(at(
                        text,
                        "",
                        message,
                        "`" + condition.group(1) + "` says neither yes nor no",
                        "compare it with something, such as " + condition.group(1) + " > 0"))
                : Optional.empty();
    }

    /** What made a rule fail, at the expression which Drools couldn't work out if it names one. */
    Problem thrown(Failure failure) {
        return new Thrown(texts).problem(failure);
    }

    /** The first line that has the word by itself, from the one that Drools names on; that one itself if there is none. */
    private static Problem at(RuleText text, String word, Complaint message, String what, String hint) {
        var places = word.isEmpty() ? List.<RuleText.Piece>of() : text.occurrences(word);
        int line = places.stream()
                .mapToInt(RuleText.Piece::line)
                .filter(candidate -> candidate >= message.line())
                .findFirst()
                .orElse(
                        places.isEmpty()
                                ? Math.max(0, message.line())
                                : places.get(0).line());
        return new Problem(text.file().shown(), line, text.column(word.isEmpty() ? "\0" : word, line), what, hint);
    }

    private static String firstLine(Complaint message) {
        return message.text().strip().lines().findFirst().orElse("this can't be compiled");
    }
}
