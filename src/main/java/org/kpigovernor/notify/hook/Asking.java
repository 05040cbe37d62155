package org.kpigovernor.notify.hook;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.ChannelDown;
import org.kpigovernor.notify.FinalFailure;
import org.kpigovernor.notify.RetryableFailure;

/** Asks a channel's service, and says of each answer whether it is good, worth another attempt later, or the end. */
public final class Asking {
    /** Statuses by which services say that they are busy; those of 500 and more say so too. */
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Wire wire;
    private final HookSettings to;
    private final Clock clock;

    public Asking(Wire wire, HookSettings to, Clock clock) {
        this.wire = wire;
        this.to = to;
        this.clock = clock;
    }

    /** Answers with a good reply only. */
    public Reply ask(Call call) throws RetryableFailure, FinalFailure {
        var reply = send(call);
        if (reply.isGood()) {
            return reply;
        }
        var why = to.name() + " answered " + reply.status() + " " + to.address().firstWords(reply.text());
        if (BUSY.contains(reply.status()) || reply.status() >= 500) {
            throw new RetryableFailure(why.strip(), null, notBefore(reply));
        }
        if (reply.status() >= 300 && reply.status() < 400) {
            throw new FinalFailure(
                    to.name() + " redirects elsewhere, where nothing is sent: put the right address into"
                            + " config/channels.yaml",
                    null);
        }
        throw new FinalFailure(why.strip(), null);
    }

    private Reply send(Call call) throws RetryableFailure {
        try {
            return wire.send(to, call);
        } catch (Wire.NoReply lost) {
            throw new ChannelDown(to.name() + " " + lost.getMessage(), lost);
        }
    }

    /** A second ask sooner than a while after now would be in vain, or do harm. */
    public Instant later(Duration wait) {
        return clock.instant().plus(wait);
    }

    /** {@code Retry-After} is a number of seconds or a moment; what it asks for beyond a day isn't believed. */
    private @Nullable Instant notBefore(Reply reply) {
        var text = reply.headers().getOrDefault("retry-after", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        var now = clock.instant();
        var latest = now.plus(LONGEST_WAIT);
        var asked = text.matches("\\d{1,9}") ? now.plusSeconds(Long.parseLong(text)) : moment(text);
        return asked != null && asked.isAfter(latest) ? latest : asked;
    }

    private static @Nullable Instant moment(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
