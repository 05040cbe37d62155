package org.kpigovernor.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many threads hand deliveries in and wait; one thread keeps them in groups, so that one sync to the disk serves a group. */
public final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_IN_A_GROUP = 500;
    private static final long PATIENCE_SECONDS = 8;
    private static final long POLL_MILLIS = 100;

    private final Inbox inbox;
    private final Runnable kept;
    private final BlockingQueue<Waiting> queue;
    private final Thread writer;
    private volatile boolean closing;

    /**
     * Starts the writing thread.
     *
     * @param capacity how many deliveries may wait to be kept; further ones are turned away
     * @param kept called after each group
     */
    public GroupCommit(Inbox inbox, int capacity, Runnable kept) {
        this.inbox = inbox;
        this.kept = kept;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writer = new Thread(this::write, "inbox-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Returns when the delivery is durable. */
    public void keep(Delivery delivery) throws NotKept {
        var waiting = new Waiting(delivery, new CompletableFuture<>());
        if (closing || !queue.offer(waiting)) {
            throw new NotKept(closing ? "the service is stopping" : "too many deliveries are waiting to be stored");
        }
        await(waiting.done);
    }

    private static void await(CompletableFuture<Boolean> done) throws NotKept {
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotKept("the store doesn't take it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotKept("the service is stopping", e);
        }
    }

    private void write() {
        try {
            while (!closing || !queue.isEmpty()) {
                var group = nextGroup();
                if (!group.isEmpty()) {
                    keep(group);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting> nextGroup() throws InterruptedException {
        var group = new ArrayList<Waiting>();
        var first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            group.add(first);
            queue.drainTo(group, MOST_IN_A_GROUP - 1);
        }
        return group;
    }

    /** If a group fails, each of it is tried alone, so that one that can't be stored doesn't turn the others away. */
    private void keep(List<Waiting> group) {
        try {
            inbox.accept(group.stream().map(Waiting::delivery).toList());
            group.forEach(waiting -> waiting.done.complete(true));
            kept.run();
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                LOG.warn(
                        "A delivery of {} can't be stored: {}",
                        group.get(0).delivery.source(),
                        e.toString());
                group.get(0).done.completeExceptionally(e);
            } else {
                group.forEach(waiting -> keep(List.of(waiting)));
            }
        }
    }

    /** Keeps what was handed in and turns away what comes after. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The delivery isn't known to be durable; its sender should try again. */
    public static final class NotKept extends Exception {
        private static final long serialVersionUID = 1L;

        NotKept(String why) {
            super(why);
        }

        NotKept(String why, Throwable cause) {
            super(why, cause);
        }
    }

    private record Waiting(Delivery delivery, CompletableFuture<Boolean> done) {}
}
