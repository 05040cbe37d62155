package org.kpigovernor.ingest.routes;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory the bodies of requests under way may take together, so that many large ones at once can't exhaust it. */
final class BodyRoom {
    private final long mostBytes;
    private final AtomicLong taken = new AtomicLong();

    BodyRoom(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A quarter of the heap, but always enough for two of the largest bodies. */
    static BodyRoom ofHeap(long largestBody) {
        return new BodyRoom(Math.max(2 * largestBody, Runtime.getRuntime().maxMemory() / 4));
    }

    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= mostBytes) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }
}
