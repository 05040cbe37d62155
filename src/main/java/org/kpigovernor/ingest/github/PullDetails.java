package org.kpigovernor.ingest.github;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.State;

/** Reads what there is of the first pull request of a queue: its events, itself, its commits, its reviews. */
record PullDetails(String repository) {
    private static final int NOT_FOUND = 404;

    /** What is read, in this order; a step's name is the last part of its address. */
    private enum Step {
        EVENTS,
        PULL,
        COMMITS,
        REVIEWS
    }

    /** One of the queue, as {@code NUMBER@UPDATED} or {@code NUMBER@UPDATED@merged}. */
    private record Entry(long number, Instant updatedAt, boolean merged) {
        static Entry first(State state) {
            var parts = state.list("unread").get(0).split("@");
            return new Entry(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts.length > 2);
        }

        String key() {
            return number + "@" + updatedAt;
        }
    }

    Ask ask(State state) {
        var ask = Ask.get(state.has("more") ? state.get("more") : path(Entry.first(state), step(state)));
        return ask.taking(NOT_FOUND);
    }

    private String path(Entry entry, Step step) {
        return Rest.path(
                repository,
                switch (step) {
                    case EVENTS -> "/issues/" + entry.number() + "/events?per_page=100";
                    case PULL -> "/pulls/" + entry.number();
                    case COMMITS -> "/pulls/" + entry.number() + "/commits?per_page=100";
                    case REVIEWS -> "/pulls/" + entry.number() + "/reviews?per_page=100";
                });
    }

    State take(State state, Answer answer, Instant now, List<Delivery> records) {
        var entry = Entry.first(state);
        var step = step(state);
        if (!answer.isSuccess()) {
            return step == Step.PULL ? dropped(state) : next(state, entry, step, now);
        }
        var read = switch (step) {
            case EVENTS -> ready(state, answer);
            case PULL -> pull(state, entry, answer, now, records);
            case COMMITS, REVIEWS -> parts(state, entry, step, answer, now, records);
        };
        var more = step == Step.PULL ? null : answer.next().orElse(null);
        return more == null ? next(read, entry, step, now) : read.with("more", more);
    }

    private static Step step(State state) {
        return state.has("step") ? Step.valueOf(state.get("step")) : Step.EVENTS;
    }

    /** Notes when it was marked ready for review. */
    private static State ready(State state, Answer answer) {
        var ready = new ArrayList<>(state.list("ready"));
        answer.list().stream()
                .filter(event -> "ready_for_review".equals(event.textOrNull("event")))
                .forEach(event -> ready.add(event.time("created_at").toString()));
        return state.with("ready", ready);
    }

    private State pull(State state, Entry entry, Answer answer, Instant now, List<Delivery> records) {
        var pull = answer.object();
        var about = new TreeMap<String, Object>();
        var repo = pull.object("base").objectOrNull("repo");
        var known = repo == null ? "{\"full_name\":\"" + repository + "\"}" : Rest.repository(repo);
        about.put("repository", Rest.json(known));
        about.put("ready", state.list("ready"));
        records.add(Rest.records("pulls", about).delivery(pull, now));
        boolean older = pull.time("updated_at").isBefore(entry.updatedAt());
        return state.with("repository", known)
                .with("merged", pull.timeOrNull("merged_at"))
                .with("stale", older ? "yes" : null);
    }

    private static State parts(
            State state, Entry entry, Step step, Answer answer, Instant now, List<Delivery> records) {
        var about = new TreeMap<>(PullFeed.about(state, entry.number()));
        if (step == Step.COMMITS) {
            about.put("merged_at", state.get("merged"));
        }
        var of = Rest.records(step == Step.COMMITS ? "pull-commits" : "reviews", about);
        for (Json part : answer.list()) {
            records.add(of.delivery(part, now));
        }
        return state;
    }

    /** The next step, or the next of the queue when this was the last one. */
    private static State next(State state, Entry entry, Step step, Instant now) {
        var rest = state.without("more");
        return switch (step) {
            case EVENTS -> rest.with("step", Step.PULL);
            case PULL -> rest.with("step", state.has("merged") ? Step.COMMITS : Step.REVIEWS);
            case COMMITS -> rest.with("step", Step.REVIEWS);
            case REVIEWS -> done(rest, entry, now);
        };
    }

    /** What changed just now, or showed older here than in the list, is read again in the next pass. */
    private static State done(State state, Entry entry, Instant now) {
        boolean settled = Duration.between(entry.updatedAt(), now).compareTo(Rest.SETTLED) >= 0 && !state.has("stale");
        var seen = new ArrayList<>(state.list("seen"));
        if (settled) {
            seen.add(entry.key());
        }
        return dropped(state).with("seen", trimmed(seen)).with("unsettled", settled ? state.get("unsettled") : "yes");
    }

    /** A long backfill needn't remember all: only the newest can be met again. */
    private static List<String> trimmed(List<String> seen) {
        return seen.size() > 400 ? seen.subList(0, 200) : seen;
    }

    private static State dropped(State state) {
        var unread = state.list("unread");
        return state.without("step", "more", "ready", "merged", "stale", "repository")
                .with("unread", unread.subList(1, unread.size()));
    }
}
