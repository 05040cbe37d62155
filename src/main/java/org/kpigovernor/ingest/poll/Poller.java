package org.kpigovernor.ingest.poll;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.kpigovernor.ingest.MalformedDelivery;

/**
 * Takes the feeds' turns: asks what is due, and keeps what the answer gives together with where the feed is then. One ask at a time a
 * source; whatever ends the process, at most the last ask is asked again, and what it gives again is a duplicate.
 */
public final class Poller implements AutoCloseable {
    /** Longer than any ask takes. */
    private static final Duration HELD = Duration.ofMinutes(3);

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Parts parts;
    private final Patience patience;
    private final Map<String, Map<String, Feed>> feeds = new TreeMap<>();
    private final SourceStates states;
    private final PollLog log = new PollLog();
    private final ReentrantLock keeping = new ReentrantLock();
    private volatile boolean closing;

    /**
     * What it works with.
     *
     * @param feeds of a source, with how far back it is to be read
     * @param chance from 0 to 1, for the waits
     * @param holder this process's name among those that share the database
     * @param news called when something new was kept
     */
    public record Parts(
            PollSettings settings,
            Function<String, List<Feed>> feeds,
            Api api,
            Cursors cursors,
            Clock clock,
            DoubleSupplier chance,
            String holder,
            Runnable news) {}

    public Poller(Parts parts) {
        this.parts = parts;
        this.patience = new Patience(parts.chance());
        this.states = new SourceStates(parts.settings(), parts.cursors(), parts.clock());
        parts.settings().sources().forEach(this::open);
    }

    private void open(String source, PollSettings.Polling polling) {
        var ofSource = parts.feeds().apply(source).stream().collect(toUnmodifiableMap(Feed::name, feed -> feed));
        feeds.put(source, ofSource);
        var now = parts.clock().instant();
        parts.cursors().open(source, ofSource.keySet(), now, polling.backfill());
        // Whoever starts it may have mended what was wrong
        parts.cursors().of(source).stream()
                .filter(cursor ->
                        !cursor.complaint().isEmpty() && cursor.dueAt().isAfter(now))
                .forEach(cursor -> parts.cursors().keep(cursor.later(now), List.of()));
    }

    /** The names of a source's feeds; none if it isn't polled. */
    public Set<String> feeds(String source) {
        return feeds.getOrDefault(source, Map.of()).keySet();
    }

    /** The sources that are polled. */
    public Set<String> sources() {
        return feeds.keySet();
    }

    /** Asks what is due of a source, until nothing is or the source is to be left alone. */
    public void run(String source) {
        boolean more;
        do {
            more = turn(source);
            if (!feeds(source).isEmpty() && log.isDue(source, parts.clock().instant())) {
                log.tell(state(source));
            }
        } while (more);
    }

    /** How a source goes that is polled. */
    public SourceState state(String source) {
        return states.of(source, feeds(source));
    }

    /** How each source goes that is polled. */
    public List<SourceState> states() {
        return feeds.keySet().stream().map(this::state).toList();
    }

    /** Makes all of a source due now, whatever it waited for but a limit, and as if nothing had been wrong. */
    public void hurry(String source) {
        var now = parts.clock().instant();
        kept(() -> parts.cursors().of(source).stream()
                .filter(cursor -> feeds(source).contains(cursor.feed()))
                .forEach(cursor -> parts.cursors().keep(cursor.afresh(now), List.of())));
    }

    /** Asks once; false if nothing is to be asked now. */
    public boolean turn(String source) {
        var now = parts.clock().instant();
        if (closing
                || feeds(source).isEmpty()
                || !parts.cursors().hold(source, parts.holder(), now, now.plus(HELD))
                || parts.cursors().pause(source).lasts(now)) {
            return false;
        }
        var due = parts.cursors().due(source, feeds(source), now);
        due.ifPresent(cursor -> turn(feed(cursor), cursor, now));
        return due.isPresent();
    }

    private Feed feed(Cursor cursor) {
        return java.util.Objects.requireNonNull(
                feeds.getOrDefault(cursor.source(), Map.of()).get(cursor.feed()));
    }

    private void turn(Feed feed, Cursor cursor, Instant began) {
        try {
            var ask = feed.ask(cursor.state(), began);
            var answer = parts.api().ask(cursor.source(), ask);
            var now = parts.clock().instant();
            settle(feed, cursor, Reply.of(ask, answer, now), now);
        } catch (Api.NoAnswer e) {
            silent(cursor, e);
        } catch (Feed.Stuck e) {
            stand(cursor, e.why());
        } catch (MalformedDelivery e) {
            stand(cursor, "gave an answer that can't be understood: " + e.reason());
        }
    }

    private void settle(Feed feed, Cursor cursor, Reply reply, Instant now) {
        if (reply instanceof Reply.Usable usable) {
            take(feed, cursor, usable.answer(), now);
        } else if (reply instanceof Reply.Limited limited) {
            limit(cursor, limited, now);
        } else if (reply instanceof Reply.Broken broken) {
            var wait = patience.afterFailure(cursor.failures());
            keep(cursor.failed(broken.why(), now.plus(wait)), List.of());
        } else if (reply instanceof Reply.Refused refused) {
            refuse(cursor, refused);
        }
    }

    private void take(Feed feed, Cursor cursor, Answer answer, Instant now) {
        var turn = taken(feed, cursor, answer, now);
        var every = java.util.Objects.requireNonNull(parts.settings().sources().get(cursor.source()))
                .every();
        keep(cursor.after(turn, now, turn.done() ? now.plus(every) : now), turn.records());
        var rest = Limits.usedUpUntil(answer, now)
                .map(until -> new Pause(until, 0, "its limit of requests is used up"))
                .orElse(Pause.NONE);
        pause(cursor.source(), rest);
    }

    /** An answer that a feed stumbles over is no reason to ask for it again at once. */
    private static Turn taken(Feed feed, Cursor cursor, Answer answer, Instant now) {
        try {
            return feed.take(cursor.state(), answer, now);
        } catch (MalformedDelivery | Feed.Stuck told) {
            throw told;
        } catch (RuntimeException e) {
            throw new MalformedDelivery(
                    "it isn't what was asked for (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void limit(Cursor cursor, Reply.Limited limited, Instant now) {
        var before = parts.cursors().pause(cursor.source());
        var until = limited.until().orElseGet(() -> now.plus(patience.afterLimit(before.failures())));
        pause(cursor.source(), new Pause(until, before.failures() + 1, limited.why()));
    }

    /** Who can't be reached at all is left alone as a whole. */
    private void silent(Cursor cursor, Api.NoAnswer silence) {
        var before = parts.cursors().pause(cursor.source());
        int failures = silence.isEverywhere() ? before.failures() : cursor.failures();
        var until = parts.clock().instant().plus(patience.afterFailure(failures));
        keep(cursor.failed(silence.why(), until), List.of());
        if (silence.isEverywhere()) {
            pause(cursor.source(), new Pause(until, failures + 1, silence.why()));
        }
    }

    private void refuse(Cursor cursor, Reply.Refused refused) {
        stand(cursor, refused.why());
        if (refused.everywhere()) {
            parts.cursors().of(cursor.source()).stream()
                    .filter(other -> !other.feed().equals(cursor.feed()))
                    .forEach(other -> stand(other, refused.why()));
        }
    }

    private void stand(Cursor cursor, String why) {
        keep(cursor.failed(why, parts.clock().instant().plus(Patience.SLOW)), List.of());
    }

    private void pause(String source, Pause pause) {
        kept(() -> {
            if (!pause.equals(parts.cursors().pause(source))) {
                parts.cursors().keep(source, pause);
            }
        });
    }

    private void keep(Cursor cursor, List<org.kpigovernor.ingest.Delivery> records) {
        kept(() -> {
            if (parts.cursors().keep(cursor, records) > 0) {
                parts.news().run();
            }
        });
    }

    /** Nothing is written any more once it is closed: whoever stops the threads then may interrupt them. */
    private void kept(Runnable work) {
        keeping.lock();
        try {
            if (!closing) {
                work.run();
            }
        } finally {
            keeping.unlock();
        }
    }

    /** Asks nothing more; what is being kept is kept, the answer to an ask under way is dropped and asked for again. */
    @Override
    public void close() {
        closing = true;
        try {
            if (keeping.tryLock(CLOSING.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                keeping.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
