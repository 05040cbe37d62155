package org.kpigovernor.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.kpigovernor.notify.Outbox.Leased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a notice that wasn't sent: it waits longer each time, and is a dead letter when it was tried for too long.
 *
 * @param holder in whose name the notices are leased
 */
record Failed(Outbox outbox, String holder) {
    private static final Logger LOG = LoggerFactory.getLogger(Failed.class);
    private static final Duration GIVE_UP = Duration.ofDays(2);
    /** An outage of ours longer than {@link #GIVE_UP} must not kill a notice at its first attempt. */
    private static final int LEAST_ATTEMPTS = 5;

    /** @param notBefore when the other side wants to be asked again at the earliest */
    void later(Leased leased, Instant at, Instant notBefore, String why) {
        var key = leased.notice().key();
        var old = !at.isBefore(leased.notice().writtenAt().plus(GIVE_UP));
        if (old && leased.attempts() >= LEAST_ATTEMPTS) {
            die(leased, at, "given up after " + leased.attempts() + " attempts: " + why);
            return;
        }
        var wait = Backoff.after(leased.attempts(), ThreadLocalRandom.current().nextDouble());
        var next = at.plus(wait).isBefore(notBefore) ? notBefore : at.plus(wait);
        outbox.retry(key, holder, next, why);
        LOG.info("notice {} waits until {} after attempt {}: {}", key, next, leased.attempts(), why);
    }

    void die(Leased leased, Instant at, String why) {
        outbox.dead(leased.notice().key(), holder, at, why);
        LOG.warn("notice {} is a dead letter: {}", leased.notice().key(), why);
    }
}
