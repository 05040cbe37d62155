package org.kpigovernor.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on a terminal: a bar on standard error. */
final class Bar implements Progress {
    private static final int REDRAW_MILLIS = 250;

    private final ProgressBar bar;

    Bar(String task) {
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .build();
    }

    @Override
    public void reached(long done, long total, String what) {
        bar.maxHint(total);
        bar.stepTo(done);
        bar.setExtraMessage(what);
    }

    @Override
    public void close() {
        bar.close();
    }
}
