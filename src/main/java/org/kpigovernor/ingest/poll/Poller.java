package org.kpigovernor.ingest.poll;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

    private final Parts parts;
    private final Map<String, Map<String, Feed>> feeds = new TreeMap<>();
    private final SourceStates states;
    private final PollLog log = new PollLog();
    private final Keeping keeping;
    private final Setbacks setbacks;

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
        this.keeping = new Keeping(parts.cursors(), parts.news());
        this.setbacks = new Setbacks(parts.cursors(), keeping, new Patience(parts.chance()), parts.clock());
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
        parts.cursors().of(source).stream()
                .filter(cursor -> feeds(source).contains(cursor.feed()))
                .forEach(cursor -> keeping.keep(cursor.afresh(now), List.of()));
    }

    /** Asks once; false if nothing is to be asked now. */
    public boolean turn(String source) {
        var now = parts.clock().instant();
        if (keeping.isClosed()
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
        return Objects.requireNonNull(
                feeds.getOrDefault(cursor.source(), Map.of()).get(cursor.feed()));
    }

    private void turn(Feed feed, Cursor cursor, Instant began) {
        try {
            var ask = feed.ask(cursor.state(), began);
            var answer = parts.api().ask(cursor.source(), ask);
            var now = parts.clock().instant();
            settle(feed, cursor, Reply.of(ask, answer, now), now);
        } catch (Api.NoAnswer e) {
            setbacks.silent(cursor, e);
        } catch (Feed.Stuck e) {
            setbacks.stand(cursor, e.why());
        } catch (MalformedDelivery e) {
            setbacks.stand(cursor, "gave an answer that can't be understood: " + e.reason());
        }
    }

    private void settle(Feed feed, Cursor cursor, Reply reply, Instant now) {
        if (reply instanceof Reply.Usable usable) {
            take(feed, cursor, usable.answer(), now);
        } else if (reply instanceof Reply.Limited limited) {
            setbacks.limit(cursor, limited, now);
        } else if (reply instanceof Reply.Broken broken) {
            setbacks.broken(cursor, broken, now);
        } else if (reply instanceof Reply.Refused refused) {
            setbacks.refused(cursor, refused);
        }
    }

    private void take(Feed feed, Cursor cursor, Answer answer, Instant now) {
        var turn = taken(feed, cursor, answer, now);
        var every = Objects.requireNonNull(parts.settings().sources().get(cursor.source()))
                .every();
        keeping.keep(cursor.after(turn, now, turn.done() ? now.plus(every) : now), turn.records());
        var rest = Limits.usedUpUntil(answer, now)
                .map(until -> new Pause(until, 0, "its limit of requests is used up"))
                .orElse(Pause.NONE);
        keeping.pause(cursor.source(), rest);
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

    /** Asks nothing more; what is being kept is kept, the answer to an ask under way is dropped and asked for again. */
    @Override
    public void close() {
        keeping.close();
    }
}
