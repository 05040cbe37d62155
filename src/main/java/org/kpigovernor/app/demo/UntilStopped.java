package org.kpigovernor.app.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Knows when somebody stops the program, and holds it until everything is put away. */
final class UntilStopped {
    private static final long SECONDS_TO_TIDY = 15;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch tidied = new CountDownLatch(1);

    static UntilStopped onShutdown() {
        var until = new UntilStopped();
        Runtime.getRuntime().addShutdownHook(new Thread(until::stop, "stop"));
        return until;
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void tidied() {
        tidied.countDown();
    }

    private void stop() {
        stopped.countDown();
        try {
            tidied.await(SECONDS_TO_TIDY, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
