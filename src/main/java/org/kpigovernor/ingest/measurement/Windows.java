package org.kpigovernor.ingest.measurement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * Reads a stretch of time window by window: as long ones as the source gives in one answer, shorter ones where much happened. Each pass
 * begins a little before where the last one ended.
 *
 * @param backfill how far back the first pass begins
 * @param grid windows begin and end on multiples of it
 * @param first how long a window is at first
 * @param late how far back what was read is read again, since it may come late
 */
record Windows(Duration backfill, Duration grid, Duration first, Duration late) {
    /** Longer than any ask takes: when an answer is taken it isn't known any more when exactly it was asked for. */
    static final Duration ASKING = Duration.ofMinutes(10);

    private static final String FROM = "from";
    private static final String BEGIN = "begin";
    private static final String SECONDS = "seconds";

    /** A stretch of time. */
    record Window(Instant from, Instant to, Instant end) {
        boolean isLast() {
            return !to.isBefore(end);
        }
    }

    Window window(State state, Instant now) {
        var end = floor(now);
        var from = from(state, now);
        var to = from.plus(length(state));
        return new Window(from.isAfter(end) ? end : from, to.isAfter(end) ? end : to, end);
    }

    private Instant from(State state, Instant now) {
        return state.time(FROM).orElseGet(() -> floor(now.minus(backfill)));
    }

    private Duration length(State state) {
        return state.has(SECONDS) ? Duration.ofSeconds(state.number(SECONDS)) : first;
    }

    /** After an answer that gave all of its window. */
    Turn taken(State state, Instant now, List<Delivery> records, boolean few) {
        var window = window(state, now);
        var longer = few ? state.with(SECONDS, Math.min(2 * length(state).toSeconds(), first.toSeconds())) : state;
        if (window.isLast()) {
            var again = floor(window.end().minus(late.compareTo(ASKING) > 0 ? late : ASKING));
            return Turn.done(records, longer.with(FROM, again).without(BEGIN));
        }
        var begin = state.time(BEGIN).orElse(window.from());
        // Asked for the first time, its beginning depended on when that was
        var next = state.has(FROM) ? window.to() : floor(window.to().minus(ASKING));
        return Turn.more(records, longer.with(FROM, next).with(BEGIN, begin), share(begin, window));
    }

    private static double share(Instant begin, Window window) {
        return (double) Duration.between(begin, window.to()).toSeconds()
                / Duration.between(begin, window.end()).toSeconds();
    }

    /** After an answer that was too large: half as much is asked for at once. */
    Turn halved(State state, Instant now, String what) {
        long half = length(state).toSeconds() / 2 / grid.toSeconds() * grid.toSeconds();
        if (half < grid.toSeconds()) {
            throw new Feed.Stuck(what);
        }
        var window = window(state, now);
        var begin = state.time(BEGIN).orElse(window.from());
        return Turn.more(
                List.of(),
                state.with(SECONDS, half).with(BEGIN, begin),
                share(begin, new Window(begin, window.from(), window.end())));
    }

    private Instant floor(Instant time) {
        long seconds = grid.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
    }
}
