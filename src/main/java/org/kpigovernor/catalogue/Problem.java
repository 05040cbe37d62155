package org.kpigovernor.catalogue;

import java.util.Comparator;

/**
 * A mistake in a user's file, with its place and what to do about it.
 *
 * @param file relative to the home folder, with slashes
 * @param line 1 for the first; 0 when the mistake is about the whole file
 * @param column 1 for the first; 0 when it isn't known
 * @param what what is wrong, in one sentence without a full stop
 * @param hint what to do, such as the nearest known name
 */
public record Problem(String file, int line, int column, String what, String hint) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::what);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line: what — hint}, as the commands print it. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + (hint.isEmpty() ? "" : " — " + hint);
    }
}
