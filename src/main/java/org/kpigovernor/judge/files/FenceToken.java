package org.kpigovernor.judge.files;

/**
 * A word, number, text or sign of a rule file.
 *
 * @param text as it stands in the file; a text with its quotes
 * @param line 1 for the first
 * @param column 1 for the first
 */
public record FenceToken(Kind kind, String text, int line, int column) {
    /** What a token is. */
    public enum Kind {
        WORD,
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String expected) {
        return text.equals(expected) && kind != Kind.TEXT;
    }

    /** The text between the quotes, which holds no escapes but those of quotes and backslashes. */
    public String unquoted() {
        return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
