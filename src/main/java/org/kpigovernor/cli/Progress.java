package org.kpigovernor.cli;

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
}
