package org.kpigovernor.notify;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes due notices from the outbox to their channels, each channel in a thread of its own: none waits for another's server. */
public final class OutboxWorker implements AutoCloseable {
    private final Outbox outbox;
    private final Set<String> names;
    private final List<ChannelWorker> workers = new ArrayList<>();

    public OutboxWorker(Outbox outbox, List<Channel> channels, Clock clock) {
        this.outbox = outbox;
        this.names = channels.stream().map(Channel::name).collect(toSet());
        for (var channel : channels) {
            // One of them sees to the notices that are no channel's
            Runnable whenIdle = workers.isEmpty() ? () -> outbox.endWithout(names, clock.instant()) : () -> {};
            workers.add(new ChannelWorker(channel, outbox, clock::instant, whenIdle));
        }
    }

    /** Starts the threads that send what is due. */
    public void start() {
        outbox.forgetTheDead();
        workers.forEach(ChannelWorker::start);
    }

    /** Something was written: looks at once. */
    public void nudge() {
        workers.forEach(ChannelWorker::nudge);
    }

    /** How each channel is. */
    public List<ChannelState> states() {
        return workers.stream().map(ChannelWorker::state).toList();
    }

    /** Sends all that is due at the instant, in the caller's thread; returns how many were sent. */
    public int flush(Instant now) {
        outbox.endWithout(names, now);
        var sent = 0;
        try {
            for (var worker : workers) {
                sent += worker.flush(() -> now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return sent;
    }

    @Override
    public void close() throws InterruptedException {
        for (var worker : workers) {
            worker.close();
        }
    }
}
