package org.kpigovernor.store;

/** Text from outside, made fit for a column: PostgreSQL can't keep a NUL, and nobody reads a reason of a megabyte. */
final class StoredText {
    private StoredText() {}

    /** One line of at most so many characters. */
    static String line(String text, int longest) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
