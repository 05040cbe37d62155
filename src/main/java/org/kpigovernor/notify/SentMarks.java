package org.kpigovernor.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what the other side has taken, in groups: all that was taken while one commit was under way goes into the next. So the
 * moment in which a crash makes a notice go twice stays as short as a commit, and sending doesn't wait for it.
 */
final class SentMarks {
    private static final Logger LOG = LoggerFactory.getLogger(SentMarks.class);
    /** A commit costs the same for one as for twenty. */
    private static final long GATHER_MILLIS = 5;

    private static final long PAUSE_MILLIS = 1_000;
    private static final long THREAD_STAYS_SECONDS = 10;

    private final Outbox outbox;
    private final String holder;
    private final ThreadPoolExecutor writer;
    private List<String> taken = new ArrayList<>();
    private Instant lastTaken = Instant.EPOCH;
    private boolean writing;
    private boolean awaited;

    SentMarks(Outbox outbox, String holder, String threadName) {
        this.outbox = outbox;
        this.holder = holder;
        this.writer = new ThreadPoolExecutor(
                0, 1, THREAD_STAYS_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work, threadName);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    synchronized void add(String key, Instant at) {
        taken.add(key);
        lastTaken = at;
        if (!writing) {
            writing = true;
            writer.execute(this::write);
        }
    }

    /** Returns when all that was taken is written down. */
    synchronized void await() throws InterruptedException {
        awaited = true;
        notifyAll();
        while (writing) {
            wait();
        }
        awaited = false;
    }

    private void write() {
        for (var group = next(); !group.isEmpty(); group = next()) {
            write(group);
        }
    }

    private synchronized List<String> next() {
        gather();
        var group = taken;
        taken = new ArrayList<>();
        writing = !group.isEmpty();
        notifyAll();
        return group;
    }

    private synchronized void gather() {
        if (!awaited && !taken.isEmpty()) {
            try {
                wait(GATHER_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Until it succeeds: what was sent must not be forgotten, and nothing more is sent meanwhile. */
    private void write(List<String> group) {
        while (true) {
            try {
                var marked = outbox.sent(group, holder, at());
                if (marked < group.size()) {
                    LOG.warn(
                            "{} of {} notices were sent after their lease had ended, and may go again",
                            group.size() - marked,
                            group.size());
                }
                return;
            } catch (RuntimeException e) {
                LOG.error("{} notices were sent, and that can't be written down; trying again", group.size(), e);
                pause();
            }
        }
    }

    private synchronized Instant at() {
        return lastTaken;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
