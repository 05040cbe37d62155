package org.kpigovernor.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Outbox.Leased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the due notices of one channel to it. What fails and may succeed later waits longer each time; after a final failure, or when it
 * has been tried for two days, a notice is a dead letter. While the channel's other side is away, the channel rests.
 */
final class ChannelWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);
    private static final int BATCH = 200;
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** No notice is begun so late in its lease that a server which runs into every timeout could outlast it. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(5);

    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Channel channel;
    private final Outbox outbox;
    private final Supplier<Instant> now;
    private final Runnable whenIdle;
    private final Breaker breaker;
    private final String holder = UUID.randomUUID().toString();
    private final SentMarks marks;
    private final Failed failures;
    private final Semaphore nudges = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean closed;

    /**
     * A worker that nobody has started.
     *
     * @param now what time it is while the thread runs
     * @param whenIdle called by the thread each time that nothing is due
     */
    ChannelWorker(Channel channel, Outbox outbox, Supplier<Instant> now, Runnable whenIdle) {
        this.channel = channel;
        this.outbox = outbox;
        this.now = now;
        this.whenIdle = whenIdle;
        this.breaker = new Breaker(channel.name(), now.get());
        this.failures = new Failed(outbox, holder);
        this.marks = new SentMarks(outbox, holder, "outbox-" + channel.name() + "-marks");
    }

    void start() {
        var fresh = new Thread(this::run, "outbox-" + channel.name());
        fresh.setDaemon(true);
        fresh.start();
        thread = fresh;
    }

    void nudge() {
        nudges.release();
    }

    ChannelState state() {
        return breaker.state();
    }

    /** Sends all that is due, in the caller's thread; returns how many were sent. */
    synchronized int flush(Supplier<Instant> time) throws InterruptedException {
        var sent = 0;
        for (var batch = lease(time.get()); !batch.isEmpty() && !closed; batch = lease(time.get())) {
            sent += deliver(batch, time);
            marks.await();
        }
        channel.rest();
        return sent;
    }

    private List<Leased> lease(Instant at) {
        var most = breaker.admits(BATCH, at);
        if (most == 0) {
            return List.of();
        }
        List<Leased> batch = List.of();
        try {
            batch = outbox.lease(channel.name(), most, at, new Outbox.Lease(holder, at.plus(LEASE)));
            return batch;
        } finally {
            if (batch.isEmpty()) {
                breaker.unused();
            }
        }
    }

    private int deliver(List<Leased> batch, Supplier<Instant> time) {
        var latest = time.get().plus(LEASE).minus(LONGEST_ATTEMPT);
        var sent = 0;
        for (var i = 0; i < batch.size(); i++) {
            var at = time.get();
            if (closed || at.isAfter(latest) || (i > 0 && !breaker.isUp())) {
                outbox.release(keys(batch.subList(i, batch.size())), holder);
                return sent;
            }
            sent += deliver(batch.get(i), at) ? 1 : 0;
        }
        return sent;
    }

    private static List<String> keys(List<Leased> batch) {
        return batch.stream().map(leased -> leased.notice().key()).toList();
    }

    private boolean deliver(Leased leased, Instant at) {
        try {
            channel.send(leased.notice());
            marks.add(leased.notice().key(), at);
            breaker.answered(at);
            return true;
        } catch (FinalFailure e) {
            breaker.answered(at);
            failures.die(leased, at, why(e));
        } catch (ChannelDown e) {
            failed(e, at);
            failures.later(leased, at, at, why(e));
        } catch (RetryableFailure e) {
            breaker.answered(at);
            failures.later(leased, at, e.notBefore().orElse(at), why(e));
        } catch (RuntimeException e) {
            LOG.error("notice {} makes channel {} fail", leased.notice().key(), channel.name(), e);
            breaker.answered(at);
            failures.later(leased, at, at, e.toString());
        }
        return false;
    }

    private void failed(ChannelDown failure, Instant at) {
        var before = breaker.isUp();
        breaker.failed(failure, at);
        if (before && !breaker.isUp()) {
            LOG.warn("channel {} rests: {}", channel.name(), why(failure));
        }
    }

    private static String why(Exception failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private void run() {
        while (!closed) {
            try {
                flush(now);
                whenIdle.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the outbox can't be read; trying again", e);
                nudges.drainPermits();
            }
            if (!waitForNews()) {
                return;
            }
        }
    }

    private boolean waitForNews() {
        try {
            nudges.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
            nudges.drainPermits();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        nudge();
        var running = thread;
        if (running != null) {
            running.join(TimeUnit.SECONDS.toMillis(30));
        }
    }
}
