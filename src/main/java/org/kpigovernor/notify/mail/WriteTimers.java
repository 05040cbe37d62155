package org.kpigovernor.notify.mail;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The timers that end writes to a server which takes nothing. Jakarta Mail sets one for each write and takes it back: while a nearer one
 * waits, here one that ticks, that wakes no thread, which would cost more than the write.
 */
final class WriteTimers extends ScheduledThreadPoolExecutor {
    private static final long TICK_MILLIS = 500;

    WriteTimers() {
        super(1, work -> {
            var thread = new Thread(work, "mail-write-timers");
            thread.setDaemon(true);
            return thread;
        });
        setRemoveOnCancelPolicy(true);
        scheduleAtFixedRate(() -> {}, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Jakarta Mail ends it with each connection; the next one needs it again. */
    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }
}
