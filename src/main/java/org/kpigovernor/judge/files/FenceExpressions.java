package org.kpigovernor.judge.files;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.judge.files.FenceToken.Kind;

/** Reads the constraints of a fact: its fields, fields of facts with a name, numbers, texts, and a fixed set of signs and words. */
final class FenceExpressions {
    static final int DEEPEST = 20;

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> MEMBERSHIP = Set.of("contains", "excludes", "memberOf");
    private static final Set<String> OF_TEXTS = Set.of("startsWith", "endsWith", "length");
    private static final Set<String> VALUES = Set.of("true", "false", "null");

    private final FenceReader reader;
    private final Map<String, Set<String>> facts;
    private final Map<String, String> bound;
    private final Map<String, String> boundFields = new TreeMap<>();
    private String fact = "";
    private boolean joinsTeam;

    FenceExpressions(FenceReader reader, Map<String, Set<String>> facts, Map<String, String> bound) {
        this.reader = reader;
        this.facts = facts;
        this.bound = bound;
    }

    static FenceBroken tooDeep(FenceReader reader) {
        return new FenceBroken(
                reader.here(), "brackets within brackets within brackets go too deep", "make it simpler");
    }

    void begin(String ofFact) {
        fact = ofFact;
        joinsTeam = false;
    }

    /** Whether one of the constraints says that the fact is of the same team as an earlier one. */
    boolean joinsTeam() {
        return joinsTeam;
    }

    void constraint() throws FenceBroken {
        int start = reader.position();
        if (reader.here().kind() == Kind.NAME && reader.next().is(":")) {
            var name = reader.take();
            reader.take();
            boundFields.put(name.text(), reader.here().text());
            start = reader.position();
        }
        expression(0);
        joinsTeam |= isTeam(start);
    }

    /** Such as {@code team == $series.team}, by itself between two commas. */
    private boolean isTeam(int start) {
        var tokens = reader.tokens(start, reader.position());
        var text = String.join(" ", tokens.stream().map(FenceToken::text).toList());
        var sides = text.split(" == ", -1);
        return sides.length == 2
                && ((sides[0].equals("team") && isOthersTeam(sides[1]))
                        || (sides[1].equals("team") && isOthersTeam(sides[0])));
    }

    private boolean isOthersTeam(String side) {
        return "team".equals(boundFields.get(side))
                || (side.endsWith(" . team") && bound.containsKey(side.substring(0, side.indexOf(' '))));
    }

    private void expression(int depth) throws FenceBroken {
        operand(depth);
        while (operator(depth)) {
            // each operator takes what follows it
        }
    }

    /** Takes an operator and what stands behind it; false where none stands. */
    private boolean operator(int depth) throws FenceBroken {
        var sign = reader.here();
        if (sign.is("&&") || sign.is("||")) {
            reader.take();
            operand(depth);
            return true;
        }
        if (sign.kind() == Kind.SIGN && ARITHMETIC.contains(sign.text())) {
            reader.take();
            operand(depth);
            return true;
        }
        return comparison(depth);
    }

    private boolean comparison(int depth) throws FenceBroken {
        var sign = reader.here();
        if (sign.kind() == Kind.SIGN && COMPARISONS.contains(sign.text())) {
            reader.take();
            operand(depth);
            return true;
        }
        boolean not = sign.is("not");
        var word = not ? reader.next() : sign;
        if (word.kind() != Kind.WORD) {
            return false;
        }
        if (not) {
            reader.take();
        }
        reader.take();
        if (word.is("in")) {
            list(depth);
        } else if (word.is("str")) {
            ofText();
            operand(depth);
        } else if (MEMBERSHIP.contains(word.text())) {
            operand(depth);
        } else {
            throw new FenceBroken(
                    word,
                    "`" + word.text() + "` isn't expected here",
                    Nearest.to(word.text(), MEMBERSHIP)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse(FenceReader.MISSING));
        }
        return true;
    }

    private void ofText() throws FenceBroken {
        reader.expect("[", "write str[startsWith]");
        if (!OF_TEXTS.contains(reader.here().text())) {
            throw reader.unexpected(Nearest.hint(reader.here().text(), OF_TEXTS));
        }
        reader.take();
        reader.expect("]", FenceReader.MISSING);
    }

    private void list(int depth) throws FenceBroken {
        reader.expect("(", "write the values in brackets");
        do {
            operand(depth + 1);
        } while (reader.takeIf(","));
        reader.expect(")", FenceReader.MISSING);
    }

    private void operand(int depth) throws FenceBroken {
        if (depth > DEEPEST) {
            throw tooDeep(reader);
        }
        if (reader.takeIf("!") || reader.takeIf("-")) {
            operand(depth + 1);
        } else if (reader.takeIf("(")) {
            expression(depth + 1);
            reader.expect(")", FenceReader.MISSING);
        } else {
            value();
        }
    }

    private void value() throws FenceBroken {
        var token = reader.here();
        switch (token.kind()) {
            case NUMBER, TEXT -> reader.take();
            case NAME -> name(reader.take());
            case WORD -> field(reader.take(), fact);
            case SIGN, END -> throw reader.unexpected(FenceReader.MISSING);
        }
        if (reader.here().is("(") || reader.here().is("[") || reader.here().is(".")) {
            throw reader.unexpected("use the fields of facts; nothing can be called or looked into");
        }
    }

    private void name(FenceToken name) throws FenceBroken {
        var of = bound.get(name.text());
        if (of != null && reader.takeIf(".")) {
            var field = reader.take();
            if (field.kind() != Kind.WORD) {
                throw new FenceBroken(field, "`" + field.text() + "` isn't a field", "");
            }
            field(field, of);
        } else if (of == null && !boundFields.containsKey(name.text())) {
            reader.problem(name, "unknown name `" + name.text() + "`", Nearest.hint(name.text(), bound.keySet()));
        }
    }

    private void field(FenceToken field, String of) throws FenceBroken {
        var known = facts.get(of);
        boolean isCalled = reader.here().is("(");
        if (known != null && !known.contains(field.text()) && !VALUES.contains(field.text()) && !isCalled) {
            reader.problem(field, "unknown field `" + field.text() + "` of " + of, Nearest.hint(field.text(), known));
        }
    }
}
