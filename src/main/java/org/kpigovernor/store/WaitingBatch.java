package org.kpigovernor.store;

/** A run of waiting deliveries from the first on, cut off before their bodies together become too large; never empty for that. */
final class WaitingBatch {
    private final long mostBytes;
    private long bytes;
    private long first;
    private long last;
    private boolean full;
    private boolean empty = true;

    WaitingBatch(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Takes the next one in if it still fits. */
    boolean offer(long seq, int bodyBytes) {
        full = full || (!empty && bytes + bodyBytes > mostBytes);
        if (full) {
            return false;
        }
        first = empty ? seq : first;
        last = seq;
        bytes += bodyBytes;
        empty = false;
        return true;
    }

    boolean isEmpty() {
        return empty;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }
}
