package org.kpigovernor.ingest.poll;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.kpigovernor.ingest.Delivery;

/**
 * Writes down where feeds are, what they gave, and how long sources are left alone. Nothing is written any more once it is closed: whoever
 * stops the threads then may interrupt them.
 */
final class Keeping implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Cursors cursors;
    private final Runnable news;
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean closing;

    /** @param news called when something new was kept */
    Keeping(Cursors cursors, Runnable news) {
        this.cursors = cursors;
        this.news = news;
    }

    void keep(Cursor cursor, List<Delivery> records) {
        kept(() -> {
            if (cursors.keep(cursor, records) > 0) {
                news.run();
            }
        });
    }

    void pause(String source, Pause pause) {
        kept(() -> {
            if (!pause.equals(cursors.pause(source))) {
                cursors.keep(source, pause);
            }
        });
    }

    boolean isClosed() {
        return closing;
    }

    private void kept(Runnable work) {
        one.lock();
        try {
            if (!closing) {
                work.run();
            }
        } finally {
            one.unlock();
        }
    }

    /** Waits some seconds at most for what is being kept. */
    @Override
    public void close() {
        closing = true;
        try {
            if (one.tryLock(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                one.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
