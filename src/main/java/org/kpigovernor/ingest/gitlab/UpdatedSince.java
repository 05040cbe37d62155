package org.kpigovernor.ingest.gitlab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.State;

/**
 * Reads a list that is sorted by the time of the last change, oldest first. Each page is asked for as the first page of what changed since
 * the last record read, as what changes meanwhile moves to the end and would pull others back over the border of numbered pages. The next
 * page by its link is asked for only where one minute fills more than a page.
 *
 * <p>The last minute is read again each time, since a change may become visible after a later one; what stood there already is known.
 *
 * @param path of the list, with what it is sorted and filtered by
 * @param backfill how far back the first reading goes
 */
record UpdatedSince(String path, Duration backfill) {
    private static final String SINCE = "since";
    private static final String NEXT = "next";
    private static final String FROM = "from";
    private static final String EDGE = "edge";
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /**
     * What a page gave.
     *
     * @param fresh the records that weren't known
     * @param last whether there is nothing after it for now
     */
    record Page(List<Json> fresh, State state, boolean last) {}

    String ask(State state, Instant now) {
        return state.has(NEXT)
                ? state.get(NEXT)
                : path + "&per_page=100&updated_after=" + since(state, now).minus(OVERLAP);
    }

    Page take(State state, Answer answer, Instant now) {
        List<Json> records = answer.list();
        Set<String> known = new HashSet<>(Arrays.asList(state.get(EDGE).split(" ")));
        List<Json> fresh = records.stream()
                .filter(record -> !known.contains(version(record)))
                .toList();
        Instant since = records.stream()
                .map(record -> record.time("updated_at"))
                .reduce(since(state, now), (one, other) -> one.isAfter(other) ? one : other);
        State read =
                state.with(SINCE, since).with(EDGE, edge(known, records, since)).without(NEXT, FROM);
        Instant from = state.time(FROM).orElse(since(state, now));
        boolean moved = since.isAfter(state.has(NEXT) ? from.plus(OVERLAP) : from);
        State next = moved || answer.next().isEmpty()
                ? read
                : read.with(NEXT, answer.next().orElseThrow()).with(FROM, from);
        return new Page(fresh, next, answer.next().isEmpty());
    }

    /** How much of the time is read, from 0 to 1. */
    double share(State state, Instant now) {
        return 1 - (double) Duration.between(since(state, now), now).toMillis() / backfill.toMillis();
    }

    private Instant since(State state, Instant now) {
        return state.time(SINCE).orElse(now.minus(backfill));
    }

    /** What is read again the next time, and known then. */
    private static String edge(Set<String> known, List<Json> records, Instant since) {
        List<String> edge = new ArrayList<>();
        records.stream()
                .map(UpdatedSince::version)
                .filter(version -> !known.contains(version))
                .forEach(edge::add);
        edge.addAll(known);
        Instant from = since.minus(OVERLAP);
        edge.removeIf(version -> version.isEmpty()
                || Instant.parse(version.substring(version.indexOf('@') + 1)).isBefore(from));
        return String.join(" ", edge);
    }

    private static String version(Json record) {
        return record.id("id") + "@" + record.time("updated_at");
    }
}
