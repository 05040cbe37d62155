package org.kpigovernor.cli;

import java.io.PrintWriter;

/** Tells the person who waits how far a long command is. */
public interface Progress extends AutoCloseable {
    /**
     * The work has come this far.
     *
     * @param done of {@code total}, in whatever the work is counted in
     * @param what is being done now, in a few words
     */
    void reached(long done, long total, String what);

    @Override
    void close();

    /**
     * Progress on standard error: a bar where somebody watches, a line now and then elsewhere.
     *
     * @param task what is under way, in a word or two
     */
    static Progress of(String task, boolean terminal, PrintWriter err) {
        return terminal ? new Bar(task) : new Lines(task, err);
    }
}
