package org.kpigovernor.judge.files;

import java.util.List;

/** Goes through the tokens of a rule file from the first to the last. */
final class FenceReader {
    static final String MISSING = "is a bracket, a comma or a quote missing before it?";

    private final String file;
    private final List<FenceToken> tokens;
    private final Problems problems;
    private int at;
    private boolean sound = true;

    FenceReader(String file, List<FenceToken> tokens, Problems problems) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
    }

    FenceToken here() {
        return tokens.get(at);
    }

    FenceToken next() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    int position() {
        return at;
    }

    FenceToken take() {
        var taken = here();
        at = Math.min(at + 1, tokens.size() - 1);
        return taken;
    }

    boolean takeIf(String expected) {
        boolean is = here().is(expected);
        if (is) {
            take();
        }
        return is;
    }

    FenceToken expect(String expected, String hint) throws FenceBroken {
        if (!here().is(expected)) {
            throw unexpected(hint);
        }
        return take();
    }

    FenceBroken unexpected(String hint) {
        return here().kind() == FenceToken.Kind.END
                ? new FenceBroken(here(), "the file ends too early", "is `end` or a closing quote missing?")
                : new FenceBroken(here(), "`" + here().text() + "` isn't expected here", hint);
    }

    /** Takes all up to that word and the word itself; the position behind it. */
    int skipTo(String word) throws FenceBroken {
        while (!here().is(word)) {
            if (here().kind() == FenceToken.Kind.END) {
                throw unexpected("");
            }
            take();
        }
        take();
        return at;
    }

    void problem(FenceToken place, String what, String hint) {
        sound = false;
        problems.add(file, place.line(), place.column(), what, hint);
    }

    boolean isSound() {
        return sound;
    }

    List<FenceToken> tokens(int from, int to) {
        return List.copyOf(tokens.subList(from, to));
    }

    /** The rule's name and conditions in their lines and columns, and an empty {@code then}. */
    String drl(FenceToken name, int then) {
        var drl = new StringBuilder();
        int line = 1;
        int column = 1;
        int first = tokens.indexOf(name) - 1;
        for (var token : tokens.subList(first, then + 1)) {
            if (token.line() > line) {
                drl.append("\n".repeat(token.line() - line));
                line = token.line();
                column = 1;
            }
            drl.append(" ".repeat(Math.max(0, token.column() - column)));
            drl.append(token.text());
            column = token.column() + token.text().length();
        }
        return drl.append("\nend\n").toString();
    }
}
