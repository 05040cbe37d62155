package org.kpigovernor.ingest.ci;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.MalformedDelivery;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.Records;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;

/**
 * All builds that the token may see, those of one organisation if the API's address ends with it. The past is read in windows of the time of creation, in which
 * new builds don't shift the pages; then what has finished since, which finds builds that waited, and jobs that were retried, however
 * old. What starts again while several pages are read would hide another build, so such a pass is made twice.
 */
record BuildkiteFeed(Duration backfill) implements Feed {
    private static final String FROM = "from";
    private static final String STEP = "step";
    private static final String BEGAN = "began";
    private static final String SINCE = "since";
    private static final String TOP = "top";
    private static final String NEXT = "next";
    private static final String PAGES = "pages";
    private static final String TWICE = "twice";
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final Duration NARROWEST = Duration.ofHours(1);
    /** Clocks differ, and what finished may be shown late. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    @Override
    public String source() {
        return BuildkiteDialect.SOURCE;
    }

    @Override
    public String name() {
        return BuildkiteDialect.BUILDS;
    }

    @Override
    public Ask ask(State state, Instant now) {
        String builds = "/builds?exclude_jobs=true&per_page=100";
        if (state.has(NEXT)) {
            return Ask.get(state.get(NEXT)).taking(400).taking(422);
        }
        if (state.has(SINCE)) {
            return Ask.get(
                    builds + "&finished_from=" + state.time(SINCE).orElseThrow().minus(OVERLAP));
        }
        Instant from = from(state, now);
        return Ask.get(builds + "&created_from=" + from + "&created_to=" + from.plus(step(state)));
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        if (!answer.isSuccess()) {
            return narrower(state, answer, now);
        }
        List<Json> builds = answer.list();
        Records records = new Records(source(), BuildkiteDialect.BUILDS, Map.of());
        List<Delivery> deliveries = builds.stream()
                .filter(BuildkiteBuild::hasEnded)
                .map(build -> records.delivery(build, now))
                .toList();
        if (answer.next().isPresent()) {
            State next = state.with(NEXT, answer.next().orElseThrow()).with(PAGES, "many");
            return Turn.more(deliveries, begun(top(next, builds), now), share(state, now));
        }
        return state.has(SINCE)
                ? finished(deliveries, top(state, builds).without(NEXT))
                : window(deliveries, begun(state, now).without(NEXT, PAGES), now);
    }

    /** Pages that lie too deep are refused: then the window is halved, and read from its beginning; without one there are windows again. */
    private Turn narrower(State state, Answer answer, Instant now) {
        if (state.has(SINCE)) {
            Instant from = state.time(SINCE).orElseThrow().minus(WINDOW);
            return Turn.more(List.of(), State.EMPTY.with(FROM, from).with(BEGAN, now), 0);
        }
        Duration half = step(state).dividedBy(2);
        if (half.compareTo(NARROWEST) < 0) {
            throw new MalformedDelivery("it refuses a page of its own (" + answer.status() + ")");
        }
        return Turn.more(List.of(), state.with(STEP, half).without(NEXT, PAGES), share(state, now));
    }

    private Turn window(List<Delivery> deliveries, State state, Instant now) {
        Instant to = from(state, now).plus(step(state));
        Instant began = state.time(BEGAN).orElse(now);
        return to.isAfter(began)
                ? Turn.done(deliveries, State.EMPTY.with(SINCE, began))
                : Turn.more(deliveries, state.with(FROM, to).without(STEP), share(state, now));
    }

    private static Turn finished(List<Delivery> deliveries, State state) {
        if (state.has(PAGES) && !state.has(TWICE)) {
            return Turn.more(deliveries, state.with(TWICE, "yes").without(PAGES), 0.5);
        }
        return Turn.done(
                deliveries,
                state.with(SINCE, state.time(TOP).orElse(state.time(SINCE).orElseThrow()))
                        .without(TOP, PAGES, TWICE));
    }

    private static State top(State state, List<Json> builds) {
        if (!state.has(SINCE)) {
            return state;
        }
        Instant top = builds.stream()
                .filter(build -> build.has("finished_at"))
                .map(build -> build.time("finished_at"))
                .reduce(
                        state.time(TOP).orElse(state.time(SINCE).orElseThrow()),
                        (one, other) -> one.isAfter(other) ? one : other);
        return state.with(TOP, top);
    }

    /** What finishes from here on is found by its finish. The first window began when it was asked for, a little earlier. */
    private State begun(State state, Instant now) {
        return state.has(SINCE) || state.has(BEGAN)
                ? state
                : state.with(BEGAN, now).with(FROM, now.minus(backfill).minus(OVERLAP));
    }

    private Instant from(State state, Instant now) {
        return state.time(FROM).orElse(now.minus(backfill));
    }

    private static Duration step(State state) {
        return state.has(STEP) ? Duration.parse(state.get(STEP)) : WINDOW;
    }

    private double share(State state, Instant now) {
        return 1 - (double) Duration.between(from(state, now), now).toMillis() / backfill.toMillis();
    }
}
