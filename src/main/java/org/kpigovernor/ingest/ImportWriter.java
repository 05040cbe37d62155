package org.kpigovernor.ingest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes groups in on a thread of its own, one after the other, while the next one is read and translated; never more than these two are in memory. */
final class ImportWriter implements AutoCloseable {
    private final InboxWorker worker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "import-writer"));
    private CompletableFuture<Integer> underWay = CompletableFuture.completedFuture(0);
    private long fresh;
    private long kept;
    private long taken;

    ImportWriter(InboxWorker worker) {
        this.worker = worker;
    }

    /**
     * Returns as soon as the group before this one is durable.
     *
     * @param bytes how many were read up to the end of this one
     */
    void take(List<Translated> group, long bytes) {
        finish();
        taken = bytes;
        underWay = CompletableFuture.supplyAsync(() -> worker.takeIn(group), thread);
    }

    /** Returns when everything is durable: how many deliveries were new so far. */
    long finish() {
        try {
            fresh += underWay.join();
            kept = taken;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            underWay = CompletableFuture.completedFuture(0);
        }
        return fresh;
    }

    /** How many bytes were read of what is durable. */
    long kept() {
        return kept;
    }

    /** What is under way is finished, and nothing new begun. */
    @Override
    public void close() {
        try {
            underWay.handle((fresh, failure) -> true).join();
        } finally {
            thread.shutdown();
        }
    }
}
