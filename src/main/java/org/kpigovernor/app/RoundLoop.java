package org.kpigovernor.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a round as soon as something new came, and every quarter of an hour in any case: weeks end and ladders climb by themselves. */
final class RoundLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoundLoop.class);
    private static final long LOOK_EVERY_MINUTES = 15;

    /** Deliveries come in bursts; one round serves what came in a moment. */
    private static final long GATHER_MILLIS = 20;

    /** While news keep coming, rounds take at most four fifths of the time: each is followed by a rest a quarter as long, up to this. */
    private static final long LONGEST_REST_MILLIS = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Runnable round;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "rounds");
    private final CountDownLatch stop = new CountDownLatch(1);

    RoundLoop(Runnable round) {
        this.round = round;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
        wake();
    }

    /** Says that there is something new. */
    void wake() {
        news.release();
    }

    private void run() {
        try {
            while (!closing()) {
                news.tryAcquire(LOOK_EVERY_MINUTES, TimeUnit.MINUTES);
                if (!stop.await(GATHER_MILLIS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                    var began = System.nanoTime();
                    runOnce();
                    var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                    stop.await(Math.min(took / 4, LONGEST_REST_MILLIS), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.error("A governance round failed; the next one tries again", e);
        }
    }

    private boolean closing() {
        return stop.getCount() == 0;
    }

    /** Lets a round under way come to its end: a thread that is interrupted while it writes closes the embedded database's file. */
    @Override
    public void close() {
        stop.countDown();
        wake();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
