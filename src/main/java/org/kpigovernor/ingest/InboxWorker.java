package org.kpigovernor.ingest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.kpigovernor.events.EventSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates what waits in the inbox into events, in the background or at once. */
public final class InboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int BATCH = 500;
    private static final long LOOK_EVERY_SECONDS = 5;
    private static final long OTHER_NODE_MILLIS = 50;
    private static final long STOP_MILLIS = 5_000;

    private final Inbox inbox;
    private final Map<String, Translator> translators;
    private final EventSink sink;
    private final Runnable drained;
    private final Semaphore work = new Semaphore(0);
    private final ReentrantLock draining = new ReentrantLock();
    private final Thread thread = new Thread(this::run, "inbox-worker");
    private volatile boolean closing;

    /**
     * Wires it; {@link #start} starts the background thread, which {@link #drainAll} does without.
     *
     * @param translators by source
     * @param drained called after each batch, outside its transaction
     */
    public InboxWorker(Inbox inbox, Map<String, Translator> translators, EventSink sink, Runnable drained) {
        this.inbox = inbox;
        this.translators = Map.copyOf(translators);
        this.sink = sink;
        this.drained = drained;
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
        wake();
    }

    /** Says that something waits. */
    public void wake() {
        work.release();
    }

    /** Translates until nothing waits, and returns how many deliveries that were. */
    public long drainAll() {
        long handled = 0;
        while (!closing) {
            int batch = drainBatch();
            handled += batch;
            if (batch == 0) {
                if (inbox.backlog() == 0) {
                    break;
                }
                pause();
            }
        }
        return handled;
    }

    /** What the delivery comes to; to be taken in with {@link #takeIn}. */
    Translated translated(Delivery delivery) {
        try {
            return new Translated(delivery, translate(delivery));
        } catch (RuntimeException | StackOverflowError e) {
            return new Translated(delivery, new Translation.Untranslatable("Translating it failed: " + e));
        }
    }

    /**
     * Keeps these and records what they say, and returns how many were new. If that fails, they wait as any delivery does, and are
     * translated one by one, so that one that can't be recorded doesn't keep out the others.
     */
    int takeIn(List<Translated> deliveries) {
        try {
            return inbox.take(deliveries, sink::record);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("A group can't be taken in together", e);
            int fresh =
                    inbox.accept(deliveries.stream().map(Translated::delivery).toList());
            drainAll();
            return fresh;
        }
    }

    /** Another node is translating; its batch takes some milliseconds. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(OTHER_NODE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while deliveries waited", e);
        }
    }

    private int drainBatch() {
        int handled;
        draining.lock();
        try {
            handled = inbox.drainTogether(BATCH, this::translate);
        } finally {
            draining.unlock();
        }
        if (handled > 0) {
            drained.run();
        }
        return handled;
    }

    private List<Translation> translate(List<Delivery> deliveries) {
        // Translators are pure, so a batch is translated on all processors; what they give is recorded in order.
        var translations = deliveries.parallelStream().map(this::translate).toList();
        var events = Translation.events(translations.stream());
        if (!events.isEmpty()) {
            sink.record(events);
        }
        return translations;
    }

    private Translation translate(Delivery delivery) {
        var translator = translators.get(delivery.source());
        return translator == null
                ? new Translation.Untranslatable("Nothing here translates the source " + delivery.source())
                : translator.translate(delivery);
    }

    private void run() {
        while (!closing) {
            try {
                work.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                work.drainPermits();
                drainWaiting();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The inbox can't be read now; it is tried again in {} seconds", LOOK_EVERY_SECONDS, e);
            }
        }
    }

    private void drainWaiting() {
        while (!closing && drainBatch() > 0) {
            LOG.debug("A batch of the inbox was translated");
        }
    }

    /** Ends after the batch that is under way. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
