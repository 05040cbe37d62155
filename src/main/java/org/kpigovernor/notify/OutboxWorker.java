package org.kpigovernor.notify;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due notices from the outbox to their channels. What fails and may succeed later waits longer each time; after a final
 * failure, or when it has been tried for two days, a notice is a dead letter.
 */
public final class OutboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    /** A lease outlasts a batch whose every notice runs into the channel's timeouts. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int BATCH = 10;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration GIVE_UP = Duration.ofDays(2);
    /** An outage of ours longer than {@link #GIVE_UP} must not kill a notice at its first attempt. */
    private static final int LEAST_ATTEMPTS = 5;

    private final Outbox outbox;
    private final Map<String, Channel> channels;
    private final Clock clock;
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox");
    private volatile boolean closed;

    public OutboxWorker(Outbox outbox, List<Channel> channels, Clock clock) {
        this.outbox = outbox;
        this.channels = channels.stream().collect(toMap(Channel::name, Function.identity()));
        this.clock = clock;
    }

    /** Starts the thread that sends what is due. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Something was written: looks at once. */
    public void nudge() {
        nudges.release();
    }

    /** Sends all that is due at the instant, in the caller's thread; returns how many were sent. */
    public synchronized int flush(Instant now) {
        var sent = 0;
        var batch = outbox.lease(BATCH, now, LEASE);
        while (!batch.isEmpty()) {
            for (var notice : batch) {
                sent += deliver(notice, now) ? 1 : 0;
            }
            batch = outbox.lease(BATCH, now, LEASE);
        }
        channels.values().forEach(Channel::rest);
        return sent;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        nudge();
        thread.join(TimeUnit.SECONDS.toMillis(30));
    }

    private void run() {
        while (!closed) {
            try {
                flush(clock.instant());
                nudges.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                nudges.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the outbox can't be read; trying again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(IDLE.toSeconds());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private boolean deliver(Notice notice, Instant now) {
        var channel = channels.get(notice.channel());
        if (channel == null) {
            die(notice, now, "there is no channel " + notice.channel());
            return false;
        }
        try {
            channel.send(notice);
            outbox.sent(notice.key(), now);
            return true;
        } catch (FinalFailure e) {
            die(notice, now, why(e));
        } catch (RetryableFailure e) {
            later(notice, now, why(e));
        }
        return false;
    }

    private void later(Notice notice, Instant now, String why) {
        var attempts = outbox.find(notice.key()).map(Outbox.Entry::attempts).orElse(1);
        var old = !now.isBefore(notice.writtenAt().plus(GIVE_UP));
        if (old && attempts >= LEAST_ATTEMPTS) {
            die(notice, now, "given up after " + attempts + " attempts: " + why);
            return;
        }
        var wait = Backoff.after(attempts, ThreadLocalRandom.current().nextDouble());
        outbox.retry(notice.key(), now.plus(wait), why);
        LOG.info("notice {} waits {} after attempt {}: {}", notice.key(), wait, attempts, why);
    }

    private void die(Notice notice, Instant now, String why) {
        outbox.dead(notice.key(), now, why);
        LOG.warn("notice {} is a dead letter: {}", notice.key(), why);
    }

    private static String why(Exception failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
