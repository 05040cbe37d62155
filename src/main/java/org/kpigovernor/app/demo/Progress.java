package org.kpigovernor.app.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the week that the history is in: a bar on a terminal, a line every few weeks elsewhere. */
interface Progress extends AutoCloseable {
    /** Called with the number of weeks lived, and the Monday of the week that begins. */
    void week(int lived, LocalDate monday);

    @Override
    void close();

    static Progress of(int weeks, boolean terminal, PrintStream out) {
        return terminal ? new Bar(weeks) : new Lines(weeks, out);
    }

    /** A bar that redraws itself. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(int weeks) {
            bar = new ProgressBarBuilder()
                    .setTaskName("History")
                    .setInitialMax(weeks)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void week(int lived, LocalDate monday) {
            bar.stepTo(lived);
            bar.setExtraMessage("week of " + monday);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Plain lines, few enough for a log. */
    final class Lines implements Progress {
        private static final int EVERY = 4;

        private final int weeks;
        private final PrintStream out;

        Lines(int weeks, PrintStream out) {
            this.weeks = weeks;
            this.out = out;
        }

        @Override
        public void week(int lived, LocalDate monday) {
            if (lived % EVERY == 0) {
                out.println("  week " + Math.min(lived + 1, weeks) + " of " + weeks + ", from " + monday);
            }
        }

        @Override
        public void close() {}
    }
}
