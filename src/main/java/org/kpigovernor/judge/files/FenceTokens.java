package org.kpigovernor.judge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.files.FenceToken.Kind;

/**
 * Takes a rule file apart. Whatever isn't one of a few kinds of tokens is refused, and only these tokens are handed on, so that nobody
 * reads the file otherwise than it was checked: no escapes outside of texts, no other quotes, no unseen characters.
 */
final class FenceTokens {
    static final int MOST_CHARACTERS = 65_536;
    private static final int MOST_IN_A_LINE = 2_000;
    private static final int MOST_TOKENS = 2_000;

    private static final Pattern SPACE = Pattern.compile("[ \\t\\n]++|//[^\\n]*+");
    private static final Pattern TOKEN = Pattern.compile("(?<word>[A-Za-z_][A-Za-z0-9_]*+)|(?<name>\\$[A-Za-z0-9_]++)"
            + "|(?<number>[0-9]++(?:\\.[0-9]++)?+(?![A-Za-z0-9_.]))|(?<text>\"(?:[^\"\\\\\\n]|\\\\[\"\\\\])*+\")"
            + "|(?<sign>&&|\\|\\||==|!=|<=|>=|[-+*/%!<>()\\[\\],.:;@])");
    private static final Pattern CARD = Pattern.compile("@\\s*+([a-z]++)\\s*+\\(([^()\"\\n]*+)\\)");

    private final String text;
    private final List<FenceToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private FenceTokens(String text) {
        this.text = text;
    }

    /**
     * What a file is made of.
     *
     * @param tokens with one at the end; cards are left out, they are read by others and by nobody who runs them
     * @param broken why it was read no further, null if all was read
     */
    record Taken(List<FenceToken> tokens, @Nullable FenceBroken broken) {}

    static Taken of(String text) {
        var tokens = new FenceTokens(text);
        try {
            tokens.read();
            return new Taken(tokens.tokens, null);
        } catch (FenceBroken broken) {
            return new Taken(tokens.tokens, broken);
        }
    }

    private void read() throws FenceBroken {
        checkCharacters();
        var token = TOKEN.matcher(text);
        var card = CARD.matcher(text);
        while (skipSpace()) {
            if (card.region(at, text.length()).lookingAt()) {
                advance(card.end());
            } else if (token.region(at, text.length())
                    .useTransparentBounds(true)
                    .lookingAt()) {
                add(kind(token), token.group());
            } else {
                throw unknown();
            }
        }
        add(Kind.END, "");
    }

    /** A line break in Unicode's sense, or a character that nobody sees, could make others count or read otherwise. */
    private void checkCharacters() throws FenceBroken {
        int number = 0;
        for (var each : text.split("\n", -1)) {
            number++;
            if (each.length() > MOST_IN_A_LINE) {
                throw new FenceBroken(
                        number, 0, "the line is longer than " + MOST_IN_A_LINE + " characters", "break it");
            }
            int odd = each.chars()
                    .filter(c -> c != '\t' && (Character.isISOControl(c) || isUnseen(c)))
                    .findFirst()
                    .orElse(-1);
            if (odd >= 0) {
                throw new FenceBroken(
                        number, each.indexOf(odd) + 1, "there is an unseen character", "write plain text");
            }
        }
    }

    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }

    private boolean skipSpace() throws FenceBroken {
        var space = SPACE.matcher(text);
        while (at < text.length()) {
            if (space.region(at, text.length()).lookingAt()) {
                advance(space.end());
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new FenceBroken(line, column(), "this comment has no end", "write `*/` behind it");
                }
                advance(end + 2);
            } else {
                return true;
            }
        }
        return false;
    }

    private static Kind kind(Matcher token) {
        if (token.group("word") != null) {
            return Kind.WORD;
        }
        if (token.group("name") != null) {
            return Kind.NAME;
        }
        if (token.group("number") != null) {
            return Kind.NUMBER;
        }
        return token.group("text") != null ? Kind.TEXT : Kind.SIGN;
    }

    private void add(Kind kind, String found) throws FenceBroken {
        if (tokens.size() > MOST_TOKENS) {
            throw new FenceBroken(
                    line, column(), "the rule has more than " + MOST_TOKENS + " words", "make it shorter");
        }
        tokens.add(new FenceToken(kind, found, line, column()));
        advance(at + found.length());
    }

    private FenceBroken unknown() {
        char c = text.charAt(at);
        var hint = switch (c) {
            case '"' -> "texts end in the same line, and only \\\" and \\\\ are escaped";
            case '\'' -> "write texts in double quotes";
            case '=' -> "compare with ==";
            default -> "rules are made of fields, names, numbers, texts and signs such as == && ( )";
        };
        return new FenceBroken(line, column(), "`" + c + "` isn't allowed in a rule file", hint);
    }

    private int column() {
        return at - lineStart + 1;
    }

    private void advance(int to) {
        for (int i = at; i < to; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        at = to;
    }
}
