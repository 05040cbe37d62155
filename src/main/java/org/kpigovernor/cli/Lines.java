package org.kpigovernor.cli;

import java.io.PrintWriter;

/** Progress where nobody watches, such as in a log: a line at each tenth of the way. */
final class Lines implements Progress {
    private static final int TENTHS = 10;

    private final String task;
    private final PrintWriter err;
    private long told;

    Lines(String task, PrintWriter err) {
        this.task = task;
        this.err = err;
    }

    @Override
    public void reached(long done, long total, String what) {
        var tenth = total <= 0 ? 0 : done * TENTHS / total;
        if (tenth > told) {
            told = tenth;
            err.printf("%s: %d %% %s%n", task, tenth * TENTHS, what);
            err.flush();
        }
    }

    @Override
    public void close() {
        // Each line was printed when it was due.
    }
}
